# What a device can do at most: products of matrices, and reading memory. Types are libtorch's numbers.
# What is timed gives a number that is read: a graphics processor works on after a call has returned, and reading waits for it.

# on the device of like
def random(self, rows: int, columns: int, type: int, like: Tensor) -> Tensor:
  return torch.to(torch.mul_(torch.randn([rows, columns], dtype=6, device=ops.prim.device(like)), 0.02), type)

# [rows, in] x [out, in] transposed, so many times
def product(self, x: Tensor, weight: Tensor, times: int) -> float:
  transposed = torch.t(weight)
  y = torch.mm(x, transposed)
  for i in range(times - 1):
    y = torch.mm(x, transposed)
  return float(torch.select(torch.select(y, 0, 0), 0, 0))

# a weight in the layout that oneDNN computes with
def pack(self, weight: Tensor, rows: int) -> Tensor:
  return ops.mkldnn._reorder_linear_weight(weight, rows)

def packed_product(self, x: Tensor, packed: Tensor, times: int) -> float:
  y = ops.mkldnn._linear_pointwise(x, packed, None, "none", annotate(List[Optional[number]], []), "")
  for i in range(times - 1):
    y = ops.mkldnn._linear_pointwise(x, packed, None, "none", annotate(List[Optional[number]], []), "")
  return float(torch.select(torch.select(y, 0, 0), 0, 0))

# reads a matrix as often, each element once a time
def read(self, matrix: Tensor, vector: Tensor, times: int) -> float:
  y = torch.mv(matrix, vector)
  for i in range(times - 1):
    y = torch.mv(matrix, vector)
  return float(torch.select(y, 0, 0))

# the same by adding up
def total(self, matrix: Tensor, times: int) -> float:
  y = torch.sum(matrix)
  for i in range(times - 1):
    y = torch.sum(matrix)
  return float(y)

def flat(self, matrix: Tensor) -> Tensor:
  return torch.view(matrix, [-1])

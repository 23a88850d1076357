# What a machine can do at most: products of matrices, and reading memory. Types are libtorch's numbers.

def random(self, rows: int, columns: int, type: int) -> Tensor:
  return torch.to(torch.mul(torch.randn([rows, columns]), 0.02), type)

# [rows, in] x [out, in] transposed, so many times; the first row of the last product, so that none is left out
def product(self, x: Tensor, weight: Tensor, times: int) -> Tensor:
  transposed = torch.t(weight)
  y = torch.mm(x, transposed)
  for i in range(times - 1):
    y = torch.mm(x, transposed)
  return torch.to(torch.select(y, 0, 0), 6)

# a weight in the layout that oneDNN computes with
def pack(self, weight: Tensor, rows: int) -> Tensor:
  return ops.mkldnn._reorder_linear_weight(weight, rows)

def packed_product(self, x: Tensor, packed: Tensor, times: int) -> Tensor:
  y = ops.mkldnn._linear_pointwise(x, packed, None, "none", annotate(List[Optional[number]], []), "")
  for i in range(times - 1):
    y = ops.mkldnn._linear_pointwise(x, packed, None, "none", annotate(List[Optional[number]], []), "")
  return torch.to(torch.select(y, 0, 0), 6)

# reads a matrix as often, each element once a time
def read(self, matrix: Tensor, vector: Tensor, times: int) -> Tensor:
  y = torch.mv(matrix, vector)
  for i in range(times - 1):
    y = torch.mv(matrix, vector)
  return y

# the same by adding up
def total(self, matrix: Tensor, times: int) -> Tensor:
  y = torch.sum(matrix)
  for i in range(times - 1):
    y = torch.sum(matrix)
  return y

def flat(self, matrix: Tensor) -> Tensor:
  return torch.view(matrix, [-1])

# Turns bytes of checkpoint files into weights. Types are libtorch's numbers: 6 float32, 15 bfloat16.

# A tensor of a mapped file; a copy only where type or device differ. path: [bytes] name of the file;
# spec: [6] = type in the file, its elements in the file, where the tensor begins and how long it is in elements,
# rows (0 for a vector), type wanted
def map(self, path: Tensor, spec: Tensor, like: Tensor) -> Tensor:
  name = ""
  for i in range(torch.size(path, 0)):
    name = name + chr(int(path[i]))
  file = torch.from_file(name, False, int(spec[1]), dtype=int(spec[0]))
  flat = torch.to(torch.narrow(file, 0, int(spec[2]), int(spec[3])), ops.prim.device(like), int(spec[5]))
  rows = int(spec[4])
  if rows > 0:
    shaped = torch.view(flat, [rows, -1])
  else:
    shaped = flat
  return shaped

# parts of one fused matrix or bias, one below the other
def stack(self, parts: List[Tensor]) -> Tensor:
  return torch.cat(parts, 0)

# the place of a weight that a model does not have
def nothing(self, unused: Tensor) -> Tensor:
  return torch.zeros([0])

# a weight as float32, for Java to read
def plain(self, weight: Tensor) -> Tensor:
  return torch.to(weight, 6)

# Turns bytes of checkpoint files into weights. Types are libtorch's numbers: 6 float32, 15 bfloat16.

# a flat weight on the wanted device, in the wanted type; rows: 0 for a vector
def placed(self, flat: Tensor, rows: int, type: int, like: Tensor) -> Tensor:
  moved = torch.to(flat, ops.prim.device(like), type)
  if rows > 0:
    shaped = torch.view(moved, [rows, -1])
  else:
    shaped = moved
  return shaped

# A tensor of a mapped file; a copy only where type or device differ. path: [bytes] name of the file;
# spec: [6] = type in the file, its elements in the file, where the tensor begins and how long it is in elements,
# rows (0 for a vector), type wanted
def map(self, path: Tensor, spec: Tensor, like: Tensor) -> Tensor:
  name = ""
  for i in range(torch.size(path, 0)):
    name = name + chr(int(path[i]))
  file = torch.from_file(name, False, int(spec[1]), dtype=int(spec[0]))
  return self.placed(torch.narrow(file, 0, int(spec[2]), int(spec[3])), int(spec[4]), int(spec[5]), like)

# a tensor that was read, in parts. spec: [2] = rows (0 for a vector), type wanted
def take(self, parts: List[Tensor], spec: Tensor, like: Tensor) -> Tensor:
  return self.placed(torch.cat(parts, 0), int(spec[0]), int(spec[1]), like)

# parts of one fused matrix or bias, one below the other
def stack(self, parts: List[Tensor]) -> Tensor:
  return torch.cat(parts, 0)

# the place of a weight that a model does not have
def nothing(self, unused: Tensor) -> Tensor:
  return torch.zeros([0])

# a weight as float32, for Java to read
def plain(self, weight: Tensor) -> Tensor:
  return torch.to(weight, 6)

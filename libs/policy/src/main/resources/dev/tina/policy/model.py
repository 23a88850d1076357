# The decoder. w: the weights as laid out by Weights.java; a: the adapter as ready makes it.
# Tokens of all sequences lie one after another, without padding, those of common beginnings once: N tokens in B
# sequences of at most T positions, the longest sequence first.
# Axes: H hidden, h query heads, k key/value heads, g = h / k, D head width, I width between gate and down, r rank, V vocabulary.
# tiles: [.., 3] = first position, positions, sequences. Attention runs over one tile of queries after the other.
# n, c: the numbers and tensors that all layers share, as sizes and context make them.

def norm(self, x: Tensor, weight: Tensor, w: List[Tensor]) -> Tensor:
  return torch.rms_norm(x, [torch.size(weight, 0)], weight, float(w[5][0]))

# float32, or float64 where the model computes in it
def wide(self, x: Tensor) -> Tensor:
  if ops.prim.dtype(x) == 7:
    y = x
  else:
    y = torch.to(x, 6)
  return y

def times(self, x: Tensor, factor: float) -> Tensor:
  if factor == 1.:
    y = x
  else:
    y = x * factor
  return y

# the adapter as laid out by LoraAdapter.java for products: matrices in the base's type, B with the scale in it
def ready(self, a: List[Tensor], w: List[Tensor]) -> List[Tensor]:
  made = [a[0], a[1]]
  for i in range(2, torch.len(a)):
    if i % 2 == 0:
      matrix = a[i]
    else:
      matrix = self.times(a[i], float(a[0]))
    made = torch.append(made, torch.to(matrix, ops.prim.dtype(w[0])))
  return made

# cosines of positions by pairs of a head's dimensions, and sines with the sign of their half. position: [N] -> 2 x [N, 1, D]
def rotary(self, w: List[Tensor], position: Tensor) -> Tuple[Tensor, Tensor]:
  angle = torch.outer(torch.to(position, ops.prim.dtype(w[3])), w[3])
  factor = float(w[5][1])
  cos, sin = self.times(torch.cos(angle), factor), self.times(torch.sin(angle), factor)
  cos2 = torch.unsqueeze(torch.cat([cos, cos], 1), 1)
  sin2 = torch.unsqueeze(torch.cat([torch.neg(sin), sin], 1), 1)
  return (torch.to(cos2, ops.prim.dtype(w[0])), torch.to(sin2, ops.prim.dtype(w[0])))

# x: [N, heads, D]
def turn(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
  return torch.addcmul(x * cos, torch.roll(x, [torch.size(x, 2) // 2], [2]), sin)

# what all layers read as numbers -> layers, h, k, D, H, I, T, then of each tile: first position, positions, sequences
def sizes(self, w: List[Tensor], shape: Tensor, tiles: Tensor) -> List[int]:
  n = annotate(List[int], [])
  for i in range(4):
    n = torch.append(n, int(w[4][i]))
  n = torch.append(n, torch.size(w[0], 1))
  n = torch.append(n, torch.size(w[14], 1))
  n = torch.append(n, int(shape[1]))
  flat = torch.flatten(tiles)
  for i in range(torch.numel(flat)):
    n = torch.append(n, int(flat[i]))
  return n

# numbers of the tokens' heads at each place, of some of them in a row of heads. pad: [B T] -> [B, 1, T] or [B, k, g, T]
def numbers(self, pad: Tensor, n: List[int], row: int, each: Tensor) -> Tensor:
  if torch.dim(each) > 1:
    shape = [-1, 1, 1, n[6]]
  else:
    shape = [-1, 1, n[6]]
  return torch.view(pad, shape) * row + torch.unsqueeze(each, -1)

# Where attention finds what it reads: its queries, tile after tile, each tile [sequences, k, g, positions], among rows of [N (h + k), D];
# where each head of each token stands among those queries [N h]; its keys [B, k, T] among rows of [N (h + k), D]; its values
# among rows of [N (h + 2k), D]; keys and values alike among rows of [N k, D]
def places(self, pad: Tensor, unpad: Tensor, n: List[int]) -> List[Tensor]:
  h, k = n[1], n[2]
  device = ops.prim.device(pad)
  each = torch.view(torch.arange(h, dtype=4, device=device), [k, h // k])
  rows = self.numbers(pad, n, h + k, each)
  number = torch.zeros_like(rows)
  queries = annotate(List[Tensor], [])
  at = 0
  for i in range((torch.len(n) - 7) // 3):
    part = torch.narrow(torch.narrow(rows, 0, 0, n[9 + 3 * i]), 3, n[7 + 3 * i], n[8 + 3 * i])
    queries = torch.append(queries, torch.flatten(part))
    counted = torch.arange(at, at + torch.numel(part), dtype=4, device=device)
    written = torch.copy_(torch.narrow(torch.narrow(number, 0, 0, n[9 + 3 * i]), 3, n[7 + 3 * i], n[8 + 3 * i]), torch.view(counted, torch.size(part)))
    at = at + torch.numel(part)
  first = torch.index_select(torch.reshape(torch.permute(number, [0, 3, 1, 2]), [-1, h]), 0, unpad)
  key = torch.arange(k, dtype=4, device=device)
  keys = torch.flatten(self.numbers(pad, n, h + k, key + h))
  values = torch.flatten(self.numbers(pad, n, h + 2 * k, key + h + k))
  return [torch.cat(queries), torch.flatten(first), keys, values, torch.flatten(self.numbers(pad, n, k, key))]

# position: [N]; pad: [B T] which token stands at each place of the padded batch; unpad: [N] where each stands first;
# kept: [M] the tokens whose successors are scored -> cos, sin, kept, and what places gives
def context(self, w: List[Tensor], position: Tensor, pad: Tensor, unpad: Tensor, kept: Tensor, n: List[int]) -> List[Tensor]:
  cos, sin = self.rotary(w, position)
  return torch.add([cos, sin, kept], self.places(pad, unpad, n))

# queries and keys, rotated. qkv: [N, (h + 2k) D] -> [N (h + k), D]
def heads(self, qkv: Tensor, qNorm: Tensor, kNorm: Tensor, w: List[Tensor], c: List[Tensor], n: List[int]) -> Tensor:
  h, k = n[1], n[2]
  all = torch.view(qkv, [-1, h + 2 * k, n[3]])
  if torch.numel(qNorm) > 0:
    q, key = self.norm(torch.narrow(all, 1, 0, h), qNorm, w), self.norm(torch.narrow(all, 1, h, k), kNorm, w)
    both = torch.cat([q, key], 1)
  else:
    both = torch.narrow(all, 1, 0, h + k)
  return torch.view(self.turn(both, c[0], c[1]), [-1, n[3]])

# how much each query looks at each position before it. query: [R, g count, D] from position lo on; key: [R, lo + count, D]
def looks(self, query: Tensor, key: Tensor, lo: int, count: int) -> Tensor:
  scaled = self.wide(query) * (1. / torch.sqrt(float(torch.size(query, 2))))
  score = torch.bmm(scaled, torch.transpose(self.wide(key), 1, 2))
  later = torch.triu(torch.full([count, count], float("-inf"), dtype=ops.prim.dtype(score), device=ops.prim.device(score)), 1)
  own = torch.narrow(torch.view(score, [torch.size(score, 0), -1, count, lo + count]), 3, lo, count)
  masked = torch.add_(own, later)
  return torch.softmax(score, -1)

# keys or values of a tile's sequences. all: [B k T, D] -> [sequences k, lo + count, D]
def before(self, all: Tensor, n: List[int], tile: int) -> Tensor:
  rows = torch.narrow(torch.view(all, [-1, n[6], n[3]]), 0, 0, n[9 + 3 * tile] * n[2])
  return torch.narrow(rows, 1, 0, n[7 + 3 * tile] + n[8 + 3 * tile])

# the rows of a tile, which begin at a row. all: queries of all tiles one after another [.., D] -> [sequences k, g count, D]
def among(self, all: Tensor, at: int, n: List[int], tile: int) -> Tensor:
  rows, width = n[9 + 3 * tile] * n[2], n[1] // n[2] * n[8 + 3 * tile]
  return torch.view(torch.narrow(all, 0, at, rows * width), [rows, width, n[3]])

# causal attention. both: [N (h + k), D]; qkv: [N, (h + 2k) D] -> [N, h D]
def attend(self, both: Tensor, qkv: Tensor, c: List[Tensor], n: List[int]) -> Tensor:
  queries, keys = torch.embedding(both, c[3]), torch.embedding(both, c[5])
  values = torch.embedding(torch.view(qkv, [-1, n[3]]), c[6])
  mixed = annotate(List[Tensor], [])
  at = 0
  for i in range((torch.len(n) - 7) // 3):
    query = self.among(queries, at, n, i)
    p = self.looks(query, self.before(keys, n, i), n[7 + 3 * i], n[8 + 3 * i])
    out = torch.bmm(torch.to(p, ops.prim.dtype(qkv)), self.before(values, n, i))
    mixed = torch.append(mixed, torch.view(out, [-1, n[3]]))
    at = at + torch.size(query, 0) * torch.size(query, 1)
  return torch.view(torch.embedding(torch.cat(mixed), c[4]), [-1, n[1] * n[3]])

# by what dropout multiplies the values of x: 0, or 1 / (1 - p); the same for the same seed. a[1]: probability, seed
def dropout(self, x: Tensor, a: List[Tensor], place: int) -> Tensor:
  p = float(a[1][0])
  source = torch.Generator(device=ops.prim.device(x), seed=int(a[1][1]) + place)
  return torch.bernoulli(torch.empty_like(x), 1. - p, generator=source) / (1. - p)

# x A^T for matrices A that lie stacked, each with its own dropout. down: [parts r, in] -> [N, parts r]
def lowered(self, x: Tensor, down: Tensor, parts: int, a: List[Tensor], place: int) -> Tensor:
  if float(a[1][0]) > 0.:
    each = torch.chunk(down, parts, 0)
    low = annotate(List[Tensor], [])
    for j in range(parts):
      low = torch.append(low, torch.mm(x * self.dropout(x, a, place + j), torch.t(each[j])))
    y = torch.cat(low, -1)
  else:
    y = torch.mm(x, torch.t(down))
  return y

# adds to y what the adapter makes of x. number: which of the four places of layer i; widths: columns of each part
# -> x A^T; [0] without an adapter
def adapt(self, y: Tensor, x: Tensor, a: List[Tensor], i: int, number: int, widths: List[int]) -> Tensor:
  at = 2 + 8 * i + 2 * number
  if torch.len(a) > 2:
    parts = torch.len(widths)
    low = self.lowered(x, a[at], parts, a, 8 * i + 3 * number)
    r = torch.size(a[at + 1], 1)
    from = 0
    for j in range(parts):
      up = torch.narrow(a[at + 1], 0, from, widths[j])
      added = torch.addmm_(torch.narrow(y, 1, from, widths[j]), torch.narrow(low, 1, j * r, r), torch.t(up))
      from = from + widths[j]
  else:
    low = torch.empty([0])
  return low

# columns of the parts of a place of a layer
def widths(self, n: List[int], number: int) -> List[int]:
  if number == 0:
    parts = [n[1] * n[3], n[2] * n[3], n[2] * n[3]]
  elif number == 2:
    parts = [n[5], n[5]]
  else:
    parts = [n[4]]
  return parts

# What a layer computes before its last product. x: [N, H] -> qkv [N, (h + 2k) D], rotated queries and keys [N (h + k), D], x A^T of
# qkv, what attention gave [N, h D], x A^T of its output, residual [N, H], gate and up [N, 2 I], x A^T of them. The last layer, whose
# other tokens nothing reads, goes on after attention with the kept ones alone: M for N
def inside(self, x: Tensor, w: List[Tensor], a: List[Tensor], i: int, c: List[Tensor], n: List[int]) -> List[Tensor]:
  at = 6 + 9 * i
  x1 = self.norm(x, w[at], w)
  if torch.numel(w[at + 2]) > 0:
    qkv = torch.addmm(w[at + 2], x1, torch.t(w[at + 1]))
  else:
    qkv = torch.mm(x1, torch.t(w[at + 1]))
  low1 = self.adapt(qkv, x1, a, i, 0, self.widths(n, 0))
  both = self.heads(qkv, w[at + 3], w[at + 4], w, c, n)
  all = self.attend(both, qkv, c, n)
  if i == n[0] - 1:
    mixed, residual = torch.embedding(all, c[2]), torch.embedding(x, c[2])
  else:
    mixed, residual = all, x
  x2 = torch.addmm(residual, mixed, torch.t(w[at + 5]))
  low2 = self.adapt(x2, mixed, a, i, 1, self.widths(n, 1))
  x3 = self.norm(x2, w[at + 6], w)
  wide = torch.mm(x3, torch.t(w[at + 7]))
  low3 = self.adapt(wide, x3, a, i, 2, self.widths(n, 2))
  return [qkv, both, low1, mixed, low2, x2, wide, low3]

# what leaves the layer [N, H], and x A^T of its last product. s: as inside gives it
def outside(self, s: List[Tensor], w: List[Tensor], a: List[Tensor], i: int, n: List[int]) -> Tuple[Tensor, Tensor]:
  gate, up = torch.chunk(s[6], 2, -1)
  inner = torch.silu(gate) * up
  y = torch.addmm(s[5], inner, torch.t(w[14 + 9 * i]))
  low = self.adapt(y, inner, a, i, 3, self.widths(n, 3))
  return (y, low)

# what leaves the last layer. ids: [N] -> [M, H]
def stream(self, w: List[Tensor], a: List[Tensor], ids: Tensor, c: List[Tensor], n: List[int]) -> Tensor:
  x = torch.embedding(w[0], ids)
  for i in range(n[0]):
    x, low = self.outside(self.inside(x, w, a, i, c, n), w, a, i, n)
  return x

# ids: [B, T] right-padded -> logits in float32 [B, T, V]
def logits(self, ids: Tensor, w: List[Tensor], a: List[Tensor]) -> Tensor:
  B, T = torch.size(ids, 0), torch.size(ids, 1)
  all = torch.arange(B * T, dtype=4, device=ops.prim.device(ids))
  n = self.sizes(w, torch.tensor([B, T]), torch.tensor([0, T, B]))
  c = self.context(w, torch.remainder(all, T), all, all, all, n)
  x = self.norm(self.stream(w, self.ready(a, w), torch.flatten(ids), c, n), w[1], w)
  return torch.view(torch.to(torch.linear(x, w[2]), 6), [B, T, -1])

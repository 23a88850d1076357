# The decoder. w: the weights as laid out by Weights.java; a: the adapter as laid out by LoraAdapter.java.
# Tokens of all sequences lie one after another, without padding, those of common beginnings once: N tokens in B
# sequences of at most T positions.
# Axes: H hidden, h query heads, k key/value heads, D head width, r rank, V vocabulary.

def dim(self, w: List[Tensor], i: int) -> int:
  return int(w[4][i])

def norm(self, x: Tensor, weight: Tensor, w: List[Tensor]) -> Tensor:
  return torch.rms_norm(x, [torch.size(weight, 0)], weight, float(w[5][0]))

def biased(self, x: Tensor, bias: Tensor) -> Tensor:
  if torch.numel(bias) > 0:
    y = x + bias
  else:
    y = x
  return y

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

# cosines and sines of positions 0..T-1 by pairs of a head's dimensions. 2 x [T, 1, D]
def rotary(self, w: List[Tensor], length: int, like: Tensor) -> Tuple[Tensor, Tensor]:
  position = torch.arange(length, dtype=ops.prim.dtype(w[3]), device=ops.prim.device(like))
  angle = torch.outer(position, w[3])
  both = torch.unsqueeze(torch.cat([angle, angle], -1), 1)
  factor = float(w[5][1])
  return (torch.to(self.times(torch.cos(both), factor), ops.prim.dtype(like)), torch.to(self.times(torch.sin(both), factor), ops.prim.dtype(like)))

# x: [B, T, heads, D]
def rotate(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
  halves = torch.chunk(x, 2, -1)
  return x * cos + torch.cat([-halves[1], halves[0]], -1) * sin

# rows of x by number; its gradient adds up row by row, in order
def rows(self, x: Tensor, index: Tensor) -> Tensor:
  if torch.numel(index) > 0:
    y = torch.embedding(x, index)
  else:
    y = x
  return y

# causal attention over right-padded rows; no position sees the padding behind it. qkv: [B, T, (h + 2k) * D] -> [B, T, h * D]
def attend(self, qkv: Tensor, qNorm: Tensor, kNorm: Tensor, cos: Tensor, sin: Tensor, w: List[Tensor]) -> Tensor:
  h = self.dim(w, 1)
  k = self.dim(w, 2)
  D = self.dim(w, 3)
  B = torch.size(qkv, 0)
  T = torch.size(qkv, 1)
  split = torch.split_with_sizes(torch.view(qkv, [B, T, h + 2 * k, D]), [h, k, k], 2)
  query, key = split[0], split[1]
  if torch.numel(qNorm) > 0:
    query2, key2 = self.norm(query, qNorm, w), self.norm(key, kNorm, w)
  else:
    query2, key2 = query, key
  q = torch.transpose(self.rotate(query2, cos, sin), 1, 2)
  kk = torch.transpose(self.rotate(key2, cos, sin), 1, 2)
  v = torch.transpose(split[2], 1, 2)
  group = h // k
  if group > 1:
    keys = torch.repeat_interleave(kk, group, 1)
    values = torch.repeat_interleave(v, group, 1)
  else:
    keys, values = kk, v
  out = torch.scaled_dot_product_attention(q, keys, values, None, 0., True)
  return torch.reshape(torch.transpose(out, 1, 2), [B, T, h * D])

# x without the values that dropout takes; the same for the same seed. a[1]: probability, seed
def dropped(self, x: Tensor, a: List[Tensor], place: int) -> Tensor:
  p = float(a[1][0])
  source = torch.Generator(device=ops.prim.device(x), seed=int(a[1][1]) + place)
  kept = torch.bernoulli(torch.empty_like(x), 1. - p, generator=source)
  return x * kept / (1. - p)

# x A^T for matrices A that lie stacked, each with its own dropout. down: [parts * r, in] -> [N, parts * r]
def lowered(self, x: Tensor, down: Tensor, parts: int, a: List[Tensor], place: int) -> Tensor:
  if float(a[1][0]) > 0.:
    each = torch.chunk(down, parts, 0)
    low = annotate(List[Tensor], [])
    for j in range(parts):
      _0 = torch.append(low, torch.linear(self.dropped(x, a, place + j), each[j]))
    y = torch.cat(low, -1)
  else:
    y = torch.linear(x, down)
  return y

# y + scale x A^T B^T. up: matrices B stacked, widths[j] rows each; number: which of the four places of layer i
def adapted(self, y: Tensor, x: Tensor, a: List[Tensor], i: int, number: int, widths: List[int]) -> Tensor:
  at = 2 + 8 * i + 2 * number
  if torch.len(a) > 2:
    down, up = a[at], a[at + 1]
    parts = torch.len(widths)
    low = self.lowered(torch.to(x, ops.prim.dtype(down)), down, parts, a, 8 * i + 3 * number)
    if parts > 1:
      block = torch.block_diag(torch.split_with_sizes(up, widths, 0))
    else:
      block = up
    sum = torch.addmm(torch.to(y, ops.prim.dtype(down)), low, torch.t(block), alpha=float(a[0]))
    z = torch.to(sum, ops.prim.dtype(y))
  else:
    z = y
  return z

# one decoder layer. x: [N, H]; pad: [B * T] which token stands at each place of the padded batch; unpad: [N] its inverse
# (both empty where nothing is padded); shape: B, T; kept: [M] the tokens whose successors are scored -> [N, H]; the last
# layer, whose other tokens nothing reads, gives those alone -> [M, H]
def layer(self, x: Tensor, w: List[Tensor], a: List[Tensor], i: int, cos: Tensor, sin: Tensor, pad: Tensor, unpad: Tensor, shape: List[int], kept: Tensor) -> Tensor:
  at = 6 + 9 * i
  D = self.dim(w, 3)
  q, k = self.dim(w, 1) * D, self.dim(w, 2) * D
  x1 = self.norm(x, w[at], w)
  qkv = self.adapted(self.biased(torch.linear(x1, w[at + 1]), w[at + 2]), x1, a, i, 0, [q, k, k])
  padded = torch.view(self.rows(qkv, pad), [shape[0], shape[1], -1])
  if i == self.dim(w, 0) - 1:
    read = kept
  else:
    read = torch.slice(kept, 0, 0, 0)
  all = self.rows(torch.view(self.attend(padded, w[at + 3], w[at + 4], cos, sin, w), [-1, q]), unpad)
  mixed = self.rows(all, read)
  x2 = self.rows(x, read) + self.adapted(torch.linear(mixed, w[at + 5]), mixed, a, i, 1, [torch.size(x, 1)])
  x3 = self.norm(x2, w[at + 6], w)
  wide = torch.size(w[at + 8], 1)
  both = self.adapted(torch.linear(x3, w[at + 7]), x3, a, i, 2, [wide, wide])
  gate, up = torch.chunk(both, 2, -1)
  inner = torch.silu(gate) * up
  return x2 + self.adapted(torch.linear(inner, w[at + 8]), inner, a, i, 3, [torch.size(x, 1)])

# what enters each layer, and last what leaves the last one. ids: [N] -> layers tensors [N, H], one [M, H]
def stream(self, w: List[Tensor], a: List[Tensor], ids: Tensor, pad: Tensor, unpad: Tensor, shape: List[int], kept: Tensor) -> List[Tensor]:
  x = torch.embedding(w[0], ids)
  cos, sin = self.rotary(w, shape[1], x)
  states = [x]
  for i in range(self.dim(w, 0)):
    x = self.layer(x, w, a, i, cos, sin, pad, unpad, shape, kept)
    _0 = torch.append(states, x)
  return states

# ids: [B, T] right-padded -> logits in float32 [B, T, V]
def logits(self, ids: Tensor, w: List[Tensor], a: List[Tensor]) -> Tensor:
  none = torch.empty([0], dtype=4)
  shape = [torch.size(ids, 0), torch.size(ids, 1)]
  states = self.stream(w, a, torch.flatten(ids), none, none, shape, none)
  x = self.norm(states[self.dim(w, 0)], w[1], w)
  return torch.view(torch.to(torch.linear(x, w[2]), 6), [shape[0], shape[1], -1])

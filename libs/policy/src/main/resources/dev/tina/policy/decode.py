# Sampling with a cache. Goes with draw.py; w: the weights as laid out by Weights.java.
# Axes: B slots, T columns of the cache, H hidden, h query heads, k key/value heads, D head width, P prompt, G rows of a prompt.
# cache: keys of every layer [B, k, D, T], then values of every layer [B, k, T, D]. All rows write the same column: a row's text ends at the
# newest column and begins at starts[row]; what lies before belongs to nobody.
# a: the adapter as fused makes it, [] without one.

# layers, h, k, D
def sizes(self, w: List[Tensor]) -> List[int]:
  return [int(w[4][0]), int(w[4][1]), int(w[4][2]), int(w[4][3])]

# matrices B of linear layers that share their input, for one product: each beside zeros in the columns of the others,
# transposed and scaled. up: the matrices one below the other -> [parts r, out]
def beside(self, up: Tensor, widths: List[int], scale: float) -> Tensor:
  return torch.contiguous(torch.t(torch.block_diag(torch.split_with_sizes(up, widths, 0)))) * scale

# an adapter as laid out by LoraAdapter.java, made ready for many products with few rows: a layer
# [H, 3r], [3r, (h + 2k) D], [h D, r], [r, H], [H, 2r], [2r, 2I], [I, r], [r, H]
def fused(self, w: List[Tensor], a: List[Tensor]) -> List[Tensor]:
  size = self.sizes(w)
  q, k = size[1] * size[3], size[2] * size[3]
  scale = float(a[0])
  ready = annotate(List[Tensor], [])
  for l in range(size[0]):
    at = 2 + 8 * l
    H, I = torch.size(w[11 + 9 * l], 0), torch.size(w[14 + 9 * l], 1)
    ready = torch.append(ready, torch.t(a[at]))
    ready = torch.append(ready, self.beside(a[at + 1], [q, k, k], scale))
    ready = torch.append(ready, torch.t(a[at + 2]))
    ready = torch.append(ready, self.beside(a[at + 3], [H], scale))
    ready = torch.append(ready, torch.t(a[at + 4]))
    ready = torch.append(ready, self.beside(a[at + 5], [I, I], scale))
    ready = torch.append(ready, torch.t(a[at + 6]))
    ready = torch.append(ready, self.beside(a[at + 7], [H], scale))
  return ready

# y, what the frozen matrix made of x, plus what the adapter makes of it, in the adapter's float32. x: [B, in], y: [B, out]
def tuned(self, y: Tensor, x: Tensor, a: List[Tensor], i: int) -> Tensor:
  if torch.len(a) > 0:
    low = torch.mm(torch.to(x, 6), a[i])
    z = torch.to(torch.addmm(torch.to(y, 6), low, a[i + 1]), y)
  else:
    z = y
  return z

def project(self, x: Tensor, weight: Tensor, bias: Tensor, a: List[Tensor], i: int) -> Tensor:
  if torch.numel(bias) > 0:
    y = torch.addmm(bias, x, torch.t(weight))
  else:
    y = torch.mm(x, torch.t(weight))
  return self.tuned(y, x, a, i)

# residual + x W'
def onto(self, residual: Tensor, x: Tensor, weight: Tensor, a: List[Tensor], i: int) -> Tensor:
  return self.tuned(torch.addmm(residual, x, torch.t(weight)), x, a, i)

# rotary angles of positions. -> cos, sin with the sign of its half: [B, 1, D]
def angles(self, position: Tensor, w: List[Tensor]) -> Tuple[Tensor, Tensor]:
  angle = torch.unsqueeze(torch.to(position, 6), 1) * w[3]
  factor = float(w[5][1])
  if factor == 1.:
    cos, sin = torch.cos(angle), torch.sin(angle)
  else:
    cos, sin = torch.cos(angle) * factor, torch.sin(angle) * factor
  cos2 = torch.unsqueeze(torch.cat([cos, cos], 1), 1)
  sin2 = torch.unsqueeze(torch.cat([torch.neg(sin), sin], 1), 1)
  return (torch.to(cos2, w[0]), torch.to(sin2, w[0]))

# x: [B, heads, D]
def turn(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
  return torch.addcmul(x * cos, torch.roll(x, [torch.size(x, 2) // 2], [2]), sin)

# the rotated query [B, h, D], key [B, k, D] and the value [B, k, D] of each row. x: [B, H] after its norm
def heads(self, x: Tensor, w: List[Tensor], a: List[Tensor], l: int, size: List[int], eps: float, cos: Tensor, sin: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
  h, k, D = size[1], size[2], size[3]
  at = 6 + 9 * l
  qkv = torch.view(self.project(x, w[at + 1], w[at + 2], a, 8 * l), [-1, h + 2 * k, D])
  value = torch.narrow(qkv, 1, h + k, k)
  if torch.numel(w[at + 3]) > 0:
    q = self.turn(torch.rms_norm(torch.narrow(qkv, 1, 0, h), [D], w[at + 3], eps), cos, sin)
    key = self.turn(torch.rms_norm(torch.narrow(qkv, 1, h, k), [D], w[at + 4], eps), cos, sin)
  else:
    both = self.turn(torch.narrow(qkv, 1, 0, h + k), cos, sin)
    q = torch.narrow(both, 1, 0, h)
    key = torch.narrow(both, 1, h, k)
  return (q, key, value)

# what follows attention in a layer. x, mixed: [B, H], [B, h D]
def rest(self, x: Tensor, mixed: Tensor, w: List[Tensor], a: List[Tensor], l: int, eps: float) -> Tensor:
  at = 6 + 9 * l
  x1 = self.onto(x, mixed, w[at + 5], a, 8 * l + 2)
  inner = torch.rms_norm(x1, [torch.size(x1, 1)], w[at + 6], eps)
  gate, up = torch.chunk(self.project(inner, w[at + 7], torch.narrow(w[3], 0, 0, 0), a, 8 * l + 4), 2, 1)
  return self.onto(x1, torch.silu(gate) * up, w[at + 8], a, 8 * l + 6)

# float32 logits of hidden states. x: [B, H] -> [B, V]
def head(self, x: Tensor, w: List[Tensor], eps: float) -> Tensor:
  last = torch.rms_norm(x, [torch.size(x, 1)], w[1], eps)
  return torch.to(torch.mm(last, torch.t(w[2])), 6)

# one query a row against its columns [first, first + length). mask: [B k, 1, length], or [0] where all columns count
def look(self, q: Tensor, keys: Tensor, values: Tensor, first: int, length: int, mask: Tensor, size: List[int]) -> Tensor:
  h, k, D = size[1], size[2], size[3]
  query = torch.reshape(q, [-1, h // k, D])
  key = torch.flatten(torch.narrow(keys, 3, first, length), 0, 1)
  value = torch.flatten(torch.narrow(values, 2, first, length), 0, 1)
  scale = 1. / torch.sqrt(float(D))
  if torch.numel(mask) > 0:
    score = torch.baddbmm(mask, query, key, beta=1, alpha=scale)
  else:
    score = torch.baddbmm(torch.new_zeros(q, [1, 1, 1]), query, key, beta=0, alpha=scale)
  return torch.reshape(torch.bmm(torch.softmax(score, -1), value), [-1, h * D])

# -inf where a column lies before the row's start. starts: [B] -> [B k, 1, length]
def mask(self, starts: Tensor, first: int, length: int, padded: int, k: int, w: List[Tensor]) -> Tensor:
  if padded > 0:
    column = torch.arange(first, first + length, dtype=4, device=ops.prim.device(starts))
    before = torch.gt(torch.unsqueeze(starts, 1), column)
    zeros = torch.new_zeros(w[0], torch.size(before))
    hidden = torch.masked_fill(zeros, before, float("-inf"))
    result = torch.unsqueeze(torch.repeat_interleave(hidden, k, 0), 1)
  else:
    result = torch.new_zeros(w[0], [0])
  return result

# feeds each row's newest token and draws the next, several times.
# state: [3, B] int64 = newest tokens, their positions, starts; at: [4] = column to write, first column in use, whether starts differ, candidates
# u: [steps, B] -> tokens and logprobs [steps, 2, B] float64
def decode(self, state: Tensor, at: List[int], u: Tensor, f: List[Tensor], used: List[int], cache: List[Tensor], w: List[Tensor], a: List[Tensor]) -> Tensor:
  size = self.sizes(w)
  eps = float(w[5][0])
  steps = torch.size(u, 0)
  column = at[0]
  first = at[1]
  mask = self.mask(torch.select(state, 0, 2), first, column + steps - first, at[2], size[2], w)
  token = torch.select(state, 0, 0)
  positions = torch.select(state, 0, 1)
  drawn = annotate(List[Tensor], [])
  for step in range(steps):
    cos, sin = self.angles(positions + step, w)
    length = column + 1 - first
    if at[2] > 0:
      visible = torch.narrow(mask, 2, 0, length)
    else:
      visible = mask
    x = torch.embedding(w[0], token)
    for l in range(size[0]):
      inner = torch.rms_norm(x, [torch.size(x, 1)], w[6 + 9 * l], eps)
      q, key, value = self.heads(inner, w, a, l, size, eps, cos, sin)
      written = torch.copy_(torch.select(cache[l], 3, column), key)
      written2 = torch.copy_(torch.select(cache[size[0] + l], 2, column), value)
      x = self.rest(x, self.look(q, cache[l], cache[size[0] + l], first, length, visible, size), w, a, l, eps)
    next = self.draw(self.head(x, w, eps), f, used, at[3], torch.select(u, 0, step))
    token = torch.to(torch.select(next, 0, 0), 4)
    column = column + 1
    drawn = torch.append(drawn, next)
  return torch.stack(drawn)

# reads a prompt. ids: [P] -> its cache, laid out as cache with B = 1 and T = P; then the logits of its last position [1, V]
def prefill(self, ids: Tensor, w: List[Tensor], a: List[Tensor]) -> List[Tensor]:
  size = self.sizes(w)
  eps = float(w[5][0])
  cos, sin = self.angles(torch.arange(torch.size(ids, 0), dtype=4, device=ops.prim.device(ids)), w)
  group = size[1] // size[2]
  x = torch.embedding(w[0], ids)
  keys = annotate(List[Tensor], [])
  values = annotate(List[Tensor], [])
  for l in range(size[0]):
    inner = torch.rms_norm(x, [torch.size(x, 1)], w[6 + 9 * l], eps)
    q, key, value = self.heads(inner, w, a, l, size, eps, cos, sin)
    query = torch.unsqueeze(torch.transpose(q, 0, 1), 0)
    k = torch.unsqueeze(torch.transpose(key, 0, 1), 0)
    v = torch.unsqueeze(torch.transpose(value, 0, 1), 0)
    mixed = torch.scaled_dot_product_attention(query, torch.repeat_interleave(k, group, 1), torch.repeat_interleave(v, group, 1), None, 0., True)
    keys = torch.append(keys, torch.contiguous(torch.transpose(k, 2, 3)))
    values = torch.append(values, torch.contiguous(v))
    x = self.rest(x, torch.reshape(torch.transpose(torch.squeeze(mixed, 0), 0, 1), [torch.size(ids, 0), -1]), w, a, l, eps)
  last = torch.narrow(x, 0, torch.size(ids, 0) - 1, 1)
  return torch.append(torch.add(keys, values), self.head(last, w, eps))

# the first tokens of G rows of one prompt, read before. u: [G] -> [1, 2, G] float64
def begin(self, prompt: List[Tensor], f: List[Tensor], used: List[int], candidates: int, u: Tensor) -> Tensor:
  rows = torch.expand(prompt[torch.len(prompt) - 1], [torch.size(u, 0), -1])
  return torch.unsqueeze(self.draw(rows, f, used, candidates, u), 0)

# puts a prompt's cache into slots, ending before the column. rows: [G] int64
def admit(self, prompt: List[Tensor], rows: Tensor, column: int, cache: List[Tensor]) -> int:
  G = torch.size(rows, 0)
  P = torch.size(prompt[0], 3)
  layers = torch.len(cache) // 2
  for l in range(layers):
    key = torch.narrow(cache[l], 3, column - P, P)
    value = torch.narrow(cache[layers + l], 2, column - P, P)
    written = torch.index_copy_(key, 0, rows, torch.expand(prompt[l], [G, -1, -1, -1]))
    written2 = torch.index_copy_(value, 0, rows, torch.expand(prompt[layers + l], [G, -1, -1, -1]))
  return G

# an empty cache. at: [2] = slots, columns
def empty(self, at: List[int], w: List[Tensor]) -> List[Tensor]:
  size = self.sizes(w)
  layers, k, D = size[0], size[2], size[3]
  cache = annotate(List[Tensor], [])
  for l in range(layers):
    cache = torch.append(cache, torch.new_zeros(w[0], [at[0], k, D, at[1]]))
  for m in range(layers):
    cache = torch.append(cache, torch.new_zeros(w[0], [at[0], k, at[1], D]))
  return cache

# moves the rows asked for into the first slots of a cache of another size, which replaces the old one a layer at a time.
# rows: [B'] int64; at: [5] = slots, columns, column before, column after, how many columns before it to keep
def resize(self, rows: Tensor, at: List[int], cache: List[Tensor]) -> List[Tensor]:
  layers = torch.len(cache) // 2
  moved = annotate(List[Tensor], [])
  for i in range(2 * layers):
    old = cache[i]
    if i < layers:
      axis = 3
      shape = [at[0], torch.size(old, 1), torch.size(old, 2), at[1]]
    else:
      axis = 2
      shape = [at[0], torch.size(old, 1), at[1], torch.size(old, 3)]
    new = torch.new_zeros(old, shape)
    target = torch.narrow(torch.narrow(new, 0, 0, torch.size(rows, 0)), axis, at[3] - at[4], at[4])
    source = torch.narrow(old, axis, at[2] - at[4], at[4])
    written = torch.copy_(target, torch.index_select(source, 0, rows))
    cache[i] = torch.new_zeros(old, [0])
    moved = torch.append(moved, new)
  return moved

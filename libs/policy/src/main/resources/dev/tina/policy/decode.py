# Sampling with a cache. Goes with products.py and draw.py.
# w: the weights as laid out by Weights.java, products packed, weights of norms beside themselves, query heads in the order (h / k, k) so that those of all
# key heads lie side by side. a: adapters one after another, each as ready makes it.
# w[3] is a table of rotary cosines and signed sines [2, positions, D].
# Axes: N rows, H hidden, h query heads, k key/value heads, D head width, I intermediate, L layers.
# What a row becomes must not depend on the rows beside it. Operations that round once are safe; exponentials are taken by kernels
# that go row by row.
# Rows lie cohort by cohort. A cohort is n rows of g groups of G places that drew their first tokens together: its rows
# have drawn equally many. cache: 4 L + 2 tensors a cohort: keys and values of the prompts [g, k, P, D], keys and values of what was
# drawn [n, k, T, D], a mask of the prompts' columns [g, 1, 1, P], the places of its rows [n], or [0] where none is missing.
# spans: 5 a cohort: n, g, G, columns of what was drawn, columns of the prompts.
# segments: 3 for consecutive rows of one adapter: first row, rows, where its adapter begins in a; -1 without one.

# layers, h, k, D
def sizes(self, w: List[Tensor]) -> List[int]:
  return [int(w[4][0]), int(w[4][1]), int(w[4][2]), int(w[4][3])]

# y, what the frozen matrix made of x, plus what each row's adapter makes of it
def tuned(self, y: Tensor, x: Tensor, a: List[Tensor], segments: List[int], i: int) -> Tensor:
  none = torch.narrow(x, 0, 0, 0)
  if torch.len(segments) == 3:
    at = segments[2]
    if at >= 0:
      z = self.onto(y, self.linear(x, a[at + i], none), a[at + i + 1])
    else:
      z = y
  else:
    for s in range(torch.len(segments) // 3):
      at = segments[3 * s + 2]
      if at >= 0:
        part = torch.narrow(y, 0, segments[3 * s], segments[3 * s + 1])
        low = self.linear(torch.narrow(x, 0, segments[3 * s], segments[3 * s + 1]), a[at + i], none)
        written = torch.copy_(part, self.onto(part, low, a[at + i + 1]))
    z = y
  return z

# cosines of positions, and sines with the sign of their half, from the table: [N, 1, D]
def angles(self, position: Tensor, w: List[Tensor]) -> Tuple[Tensor, Tensor]:
  known = torch.clamp(position, 0, torch.size(w[3], 1) - 1)
  cos = torch.unsqueeze(torch.index_select(torch.select(w[3], 0, 0), 0, known), 1)
  return (cos, torch.unsqueeze(torch.index_select(torch.select(w[3], 0, 1), 0, known), 1))

# x / rms(x) * weight in one pass: the mean of x beside -x is 0, so its layer norm is that. x: [N, H]; twice: weight beside itself [2 H]
def norm(self, x: Tensor, twice: Tensor, eps: float) -> Tensor:
  H = torch.size(x, 1)
  return torch.contiguous(torch.narrow(torch.layer_norm(torch.cat([x, torch.neg(x)], 1), [2 * H], twice, None, eps, False), 1, 0, H))

# x: [N, heads, D]
def turn(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
  return torch.add_(x * cos, torch.roll(x, [torch.size(x, 2) // 2], [2]) * sin)

# silu(gate) * up of each row, a few rows at a time: libtorch splits what is large among threads, and computes the last elements of
# each split by another exponential. both: [N, 2 I] -> [N, I]
def lifted(self, both: Tensor) -> Tensor:
  gate, up = torch.chunk(both, 2, 1)
  N, I = torch.size(gate, 0), torch.size(gate, 1)
  most = ops.prim.max(1, 32767 // I)
  for c in range((N + most - 1) // most):
    changed = torch.silu_(torch.narrow(gate, 0, c * most, ops.prim.min(most, N - c * most)))
  return gate * up

# the rotated query [N, h, D], key [N, k, D] and the value [N, k, D] of each row. x: [N, H] after its norm
def heads(self, x: Tensor, w: List[Tensor], a: List[Tensor], segments: List[int], l: int, size: List[int], eps: float, cos: Tensor, sin: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
  h, k, D = size[1], size[2], size[3]
  at = 6 + 9 * l
  qkv = torch.view(self.tuned(self.linear(x, w[at + 1], w[at + 2]), x, a, segments, 8 * l), [-1, h + 2 * k, D])
  value = torch.narrow(qkv, 1, h + k, k)
  if torch.numel(w[at + 3]) > 0:
    q = self.turn(torch.rms_norm(torch.narrow(qkv, 1, 0, h), [D], w[at + 3], eps), cos, sin)
    key = self.turn(torch.rms_norm(torch.narrow(qkv, 1, h, k), [D], w[at + 4], eps), cos, sin)
  else:
    both = self.turn(torch.narrow(qkv, 1, 0, h + k), cos, sin)
    q = torch.narrow(both, 1, 0, h)
    key = torch.narrow(both, 1, h, k)
  return (q, key, value)

# what follows attention in a layer. x, mixed: [N, H], [N, h D]
def rest(self, x: Tensor, mixed: Tensor, w: List[Tensor], a: List[Tensor], segments: List[int], l: int, eps: float) -> Tensor:
  at = 6 + 9 * l
  x1 = self.tuned(self.onto(x, mixed, w[at + 5]), mixed, a, segments, 8 * l + 2)
  inner = self.norm(x1, w[at + 6], eps)
  both = self.tuned(self.linear(inner, w[at + 7], torch.narrow(inner, 0, 0, 0)), inner, a, segments, 8 * l + 4)
  inside = self.lifted(both)
  return self.tuned(self.onto(x1, inside, w[at + 8]), inside, a, segments, 8 * l + 6)

# float32 logits of hidden states. x: [N, H] -> [N, V]
def head(self, x: Tensor, w: List[Tensor], eps: float) -> Tensor:
  return self.unrounded(self.norm(x, w[1], eps), w[2])

# attention of one cohort's rows: to their prompt, all rows of a group at once, and to what each has drawn; each part comes
# with its normaliser, by which both are joined. q: [n, h, D]; key, value: [n, k, D], written at the newest column; at: where
# the cohort begins in the cache; from: where in spans -> [n, h D]
def look(self, q: Tensor, key: Tensor, value: Tensor, cache: List[Tensor], at: int, spans: List[int], from: int, step: int, l: int, size: List[int]) -> Tensor:
  L, k, D = size[0], size[2], size[3]
  group = size[1] // k
  n, g, G = spans[from], spans[from + 1], spans[from + 2]
  column = spans[from + 3] + step
  written = torch.copy_(torch.select(cache[at + 2 * L + l], 2, column), key)
  written2 = torch.copy_(torch.select(cache[at + 3 * L + l], 2, column), value)
  drawnKeys = torch.narrow(cache[at + 2 * L + l], 2, 0, column + 1)
  drawnValues = torch.narrow(cache[at + 3 * L + l], 2, 0, column + 1)
  query = torch.contiguous(q)
  own, ownSum = self.attend(torch.transpose(torch.view(query, [n, group, k, D]), 1, 2), drawnKeys, drawnValues, torch.narrow(q, 0, 0, 0))
  places = cache[at + 4 * L + 1]
  if torch.numel(places) > 0:
    full = torch.index_copy_(torch.new_zeros(query, [g * G, group * k, D]), 0, places, query)
  else:
    full = query
  promptKeys = torch.narrow(cache[at + l], 2, 0, spans[from + 4])
  promptValues = torch.narrow(cache[at + L + l], 2, 0, spans[from + 4])
  together, togetherSum = self.attend(torch.transpose(torch.view(full, [g, G * group, k, D]), 1, 2), promptKeys, promptValues, cache[at + 4 * L])
  common, commonSum = torch.view(together, [g * G, group, k, D]), torch.reshape(togetherSum, [g * G, group, k])
  if torch.numel(places) > 0:
    shared, sharedSum = torch.index_select(common, 0, places), torch.index_select(commonSum, 0, places)
  else:
    shared, sharedSum = common, commonSum
  weights = torch.softmax(torch.stack([sharedSum, ownSum], 3), 3)
  weight = torch.to(torch.narrow(weights, 3, 0, 1), q)
  return torch.view(torch.add_(torch.mul_(shared - own, weight), own), [n, group * k * D])

# attention of all rows, cohort by cohort -> [N, h D]
def mix(self, q: Tensor, key: Tensor, value: Tensor, cache: List[Tensor], spans: List[int], step: int, l: int, size: List[int]) -> Tensor:
  per = 4 * size[0] + 2
  cohorts = torch.len(spans) // 5
  if cohorts == 1:
    mixed = self.look(q, key, value, cache, 0, spans, 0, step, l, size)
  else:
    parts = annotate(List[Tensor], [])
    first = 0
    for c in range(cohorts):
      n = spans[5 * c]
      part = self.look(torch.narrow(q, 0, first, n), torch.narrow(key, 0, first, n), torch.narrow(value, 0, first, n), cache, per * c, spans, 5 * c, step, l, size)
      parts = torch.append(parts, part)
      first = first + n
    mixed = torch.cat(parts)
  return mixed

# feeds each row's newest token and draws the next, several times. state: [2, N] int64 = newest tokens, their positions;
# u: [steps, N] -> tokens, their shares and the sum of all shares [steps, 3, N] float64
def decode(self, state: Tensor, spans: List[int], segments: List[int], u: Tensor, f: List[Tensor], used: List[int], candidates: int, cache: List[Tensor], w: List[Tensor], a: List[Tensor]) -> Tensor:
  size = self.sizes(w)
  eps = float(w[5][0])
  token = torch.select(state, 0, 0)
  positions = torch.select(state, 0, 1)
  drawn = annotate(List[Tensor], [])
  for step in range(torch.size(u, 0)):
    cos, sin = self.angles(positions + step, w)
    x = torch.embedding(w[0], token)
    for l in range(size[0]):
      inner = self.norm(x, w[6 + 9 * l], eps)
      q, key, value = self.heads(inner, w, a, segments, l, size, eps, cos, sin)
      x = self.rest(x, self.mix(q, key, value, cache, spans, step, l, size), w, a, segments, l, eps)
    next = self.draw(self.head(x, w, eps), f, used, candidates, torch.select(u, 0, step))
    token = torch.to(torch.select(next, 0, 0), 4)
    drawn = torch.append(drawn, next)
  return torch.stack(drawn)

# Gradients of the adapter alone, written out: the base is frozen, so nothing is computed for its weights. Goes with model.py.
# g: sums of gradients, laid out as the adapter's matrices, in their type.

# sum + factor * left right
def collect(self, sum: Tensor, left: Tensor, right: Tensor, factor: float) -> Tensor:
  if ops.prim.dtype(sum) == ops.prim.dtype(left):
    y = torch.addmm_(sum, left, right, alpha=factor)
  else:
    y = torch.add_(sum, torch.mm(left, right), alpha=factor)
  return y

# adds the gradients of a place's matrices -> d / d low. d: [N, out]; x: [N, in]; low: x A^T [N, parts r]
def learn(self, d: Tensor, x: Tensor, low: Tensor, a: List[Tensor], i: int, number: int, widths: List[int], g: List[Tensor]) -> Tensor:
  at = 8 * i + 2 * number
  r = torch.size(a[at + 3], 1)
  lows = torch.empty_like(low)
  from = 0
  for j in range(torch.len(widths)):
    part = torch.narrow(d, 1, from, widths[j])
    _0 = torch.mm(part, torch.narrow(a[at + 3], 0, from, widths[j]), out=torch.narrow(lows, 1, j * r, r))
    _1 = self.collect(torch.narrow(g[at + 1], 0, from, widths[j]), torch.t(part), torch.narrow(low, 1, j * r, r), float(a[0]))
    from = from + widths[j]
  if float(a[1][0]) > 0.:
    for j in range(torch.len(widths)):
      seen = x * self.dropout(x, a, 8 * i + 3 * number + j)
      _2 = self.collect(torch.narrow(g[at], 0, j * r, r), torch.t(torch.narrow(lows, 1, j * r, r)), seen, 1.)
  else:
    _3 = self.collect(g[at], torch.t(lows), x, 1.)
  return lows

# d / d x of a linear layer with its adapter. lows: d / d low
def through(self, d: Tensor, lows: Tensor, weight: Tensor, a: List[Tensor], i: int, number: int, parts: int) -> Tensor:
  down = a[2 + 8 * i + 2 * number]
  dx = torch.mm(d, weight)
  if float(a[1][0]) > 0.:
    r = torch.size(down, 0) // parts
    for j in range(parts):
      one = torch.mm(torch.narrow(lows, 1, j * r, r), torch.narrow(down, 0, j * r, r))
      _0 = torch.add_(dx, torch.mul_(one, self.dropout(dx, a, 8 * i + 3 * number + j)))
  else:
    _1 = torch.addmm_(dx, lows, down)
  return dx

# d / d x of weight * x / rms(x). d, x: [.., n]
def unnorm(self, d: Tensor, x: Tensor, weight: Tensor, w: List[Tensor]) -> Tensor:
  n = float(torch.size(x, -1))
  wide = self.wide(x)
  up = self.wide(d) * self.wide(weight)
  inverse = torch.rsqrt(torch.square(torch.linalg_vector_norm(wide, 2, [-1], True)) / n + float(w[5][0]))
  along = torch.sum(up * wide, [-1], True) * torch.pow(inverse, 3) / n
  return torch.to(torch.addcmul_(torch.mul_(up, inverse), wide, along, value=-1.), ops.prim.dtype(x))

# d / d queries, keys, values of attend: [N, h, D], 2 x [N, k, D]. d: [N, h D]
def unattend(self, d: Tensor, both: Tensor, qkv: Tensor, c: List[Tensor], n: List[int]) -> List[Tensor]:
  type = ops.prim.dtype(qkv)
  queries, keys = torch.embedding(both, c[3]), torch.embedding(both, c[5])
  values = torch.embedding(torch.view(qkv, [-1, n[3]]), c[6])
  ups = torch.index_copy_(torch.zeros_like(queries), 0, c[4], torch.view(d, [-1, n[3]]))
  ofQueries = torch.empty_like(queries)
  ofKeys = torch.zeros_like(self.wide(keys))
  ofValues = torch.zeros_like(ofKeys)
  at = 0
  for i in range((torch.len(n) - 7) // 3):
    query, up, key = self.among(queries, at, n, i), self.among(ups, at, n, i), self.before(keys, n, i)
    p = torch.to(self.looks(query, key, n[7 + 3 * i], n[8 + 3 * i]), type)
    ofLooks = torch.bmm(up, torch.transpose(self.before(values, n, i), 1, 2))
    ofScores = torch.mul_(torch._softmax_backward_data(ofLooks, p, -1, type), 1. / torch.sqrt(float(n[3])))
    _0 = torch.bmm(ofScores, key, out=self.among(ofQueries, at, n, i))
    _1 = torch.add_(self.before(ofKeys, n, i), torch.bmm(torch.transpose(ofScores, 1, 2), query))
    _2 = torch.add_(self.before(ofValues, n, i), torch.bmm(torch.transpose(p, 1, 2), up))
    at = at + torch.size(query, 0) * torch.size(query, 1)
  q = torch.view(torch.embedding(ofQueries, c[4]), [-1, n[1], n[3]])
  rows = torch.size(q, 0) * n[2]
  key = torch.view(torch.embedding_dense_backward(ofKeys, c[7], rows, -1, False), [-1, n[2], n[3]])
  value = torch.view(torch.embedding_dense_backward(ofValues, c[7], rows, -1, False), [-1, n[2], n[3]])
  return [q, torch.to(key, type), torch.to(value, type)]

# d / d qkv of heads and of values. d: as unattend gives it -> [N, (h + 2k) D]
def unheads(self, d: List[Tensor], qkv: Tensor, qNorm: Tensor, kNorm: Tensor, w: List[Tensor], c: List[Tensor], n: List[int]) -> Tensor:
  h, k = n[1], n[2]
  back = torch.neg(c[1])
  q, key = self.turn(d[0], c[0], back), self.turn(d[1], c[0], back)
  if torch.numel(qNorm) > 0:
    all = torch.view(qkv, [-1, h + 2 * k, n[3]])
    ofQ, ofKey = self.unnorm(q, torch.narrow(all, 1, 0, h), qNorm, w), self.unnorm(key, torch.narrow(all, 1, h, k), kNorm, w)
  else:
    ofQ, ofKey = q, key
  return torch.view(torch.cat([ofQ, ofKey, d[2]], 1), torch.size(qkv))

# d / d both of silu(gate) up, which is inner. d: [N, I], which is used up
def ungate(self, d: Tensor, both: Tensor, share: Tensor) -> Tensor:
  I = torch.size(d, 1)
  gate, up = torch.narrow(both, 1, 0, I), torch.narrow(both, 1, I, I)
  found = torch.empty_like(both)
  _0 = torch.mul(d, share, out=torch.narrow(found, 1, I, I))
  _1 = torch.silu_backward(torch.mul_(d, up), gate, grad_input=torch.narrow(found, 1, 0, I))
  return found

# x by the number of its row -> rows of tokens, summed where several are one token's. index: [M]
def gathered(self, d: Tensor, index: Tensor, tokens: int) -> Tensor:
  return torch.to(torch.embedding_dense_backward(self.wide(d), index, tokens, -1, False), ops.prim.dtype(d))

# d / d x of a layer from d, that of what leaves it; [0] of the first layer, where nothing reads it. x: [N, H]; s: as inside gives it;
# low: x A^T of the last product
def unlayer(self, d: Tensor, x: Tensor, s: List[Tensor], low: Tensor, w: List[Tensor], a: List[Tensor], i: int, c: List[Tensor], n: List[int], g: List[Tensor]) -> Tensor:
  at = 6 + 9 * i
  qkv, mixed, x2, wide = s[0], s[3], s[5], s[6]
  gate, up = torch.chunk(wide, 2, -1)
  share = torch.silu(gate)
  ofInner = self.through(d, self.learn(d, share * up, low, a, i, 3, self.widths(n, 3), g), w[at + 8], a, i, 3, 1)
  ofWide = self.ungate(ofInner, wide, share)
  lows2 = self.learn(ofWide, self.norm(x2, w[at + 6], w), s[7], a, i, 2, self.widths(n, 2), g)
  ofX2 = torch.add_(self.unnorm(self.through(ofWide, lows2, w[at + 7], a, i, 2, 2), x2, w[at + 6], w), d)
  ofMixed = self.through(ofX2, self.learn(ofX2, mixed, s[4], a, i, 1, self.widths(n, 1), g), w[at + 5], a, i, 1, 1)
  if i == n[0] - 1:
    tokens = torch.size(x, 0)
    ofAttention, residual = self.gathered(ofMixed, c[2], tokens), self.gathered(ofX2, c[2], tokens)
  else:
    ofAttention, residual = ofMixed, ofX2
  ofQkv = self.unheads(self.unattend(ofAttention, s[1], qkv, c, n), qkv, w[at + 3], w[at + 4], w, c, n)
  lows0 = self.learn(ofQkv, self.norm(x, w[at], w), s[2], a, i, 0, self.widths(n, 0), g)
  if i > 0:
    dx = torch.add_(self.unnorm(self.through(ofQkv, lows0, w[at + 1], a, i, 0, 3), x, w[at], w), residual)
  else:
    dx = torch.empty([0])
  return dx

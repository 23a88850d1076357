# Log-probabilities and their gradients. Numbers come as tensors, because calls of ordinary tensors take nothing else.
# Goes with model.py and gradient.py.

# logits of rows of states in float32 or float64, into a buffer. Of bfloat16 numbers what the rounding of a product took away is
# computed too, as in sampling. state: [n, H] -> [n, V]
def scores(self, state: Tensor, head: Tensor, temperature: float, raw: Tensor, logits: Tensor) -> Tensor:
  n = torch.size(state, 0)
  found = torch.narrow(logits, 0, 0, n)
  if torch.numel(raw) > 0:
    rounded = torch.narrow(raw, 0, 0, n)
    _0 = torch.mm(state, torch.t(head), out=rounded)
    _1 = torch.copy_(found, rounded)
    _2 = torch.add_(found, torch.addmm_(torch.neg_(rounded), state, torch.t(head)))
  else:
    _3 = torch.mm(state, torch.t(head), out=found)
  if temperature != 1.:
    _4 = torch.div_(found, temperature)
  return found

# Log-probabilities of the targets, entropies, and d logprob / d state, without the logits of all rows at once.
# state: [M, H]; target: [M]; settings: temperature, rows at a time, 1 where the derivative is wanted
# -> [M], [M], [M, H] or [0]
def score(self, state: Tensor, head: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  temperature = float(settings[0])
  M = torch.size(state, 0)
  chunk = ops.prim.min(int(settings[1]), M)
  type = ops.prim.dtype(head)
  logits = torch.empty([chunk, torch.size(head, 0)], dtype=ops.prim.dtype(self.wide(torch.narrow(head, 0, 0, 1))), device=ops.prim.device(head))
  logs = torch.empty_like(logits)
  if type == ops.prim.dtype(logits):
    raw = torch.empty([0], dtype=type, device=ops.prim.device(head))
  else:
    raw = torch.empty(torch.size(logits), dtype=type, device=ops.prim.device(head))
  logprobs = annotate(List[Tensor], [])
  entropies = annotate(List[Tensor], [])
  directions = annotate(List[Tensor], [])
  for j in range((M + chunk - 1) // chunk):
    lo = j * chunk
    hi = ops.prim.min(lo + chunk, M)
    wanted = torch.unsqueeze(torch.slice(target, 0, lo, hi), 1)
    z = self.scores(torch.slice(state, 0, lo, hi), head, temperature, raw, logits)
    log = torch.narrow(logs, 0, 0, hi - lo)
    _0 = torch._log_softmax(z, 1, False, out=log)
    p = torch.exp(log, out=z)
    _1 = torch.append(logprobs, torch.squeeze(torch.gather(log, 1, wanted), 1))
    _2 = torch.append(entropies, torch.neg(torch.sum(torch.mul_(log, p), [1])))
    if int(settings[2]) == 1:
      slope = torch.scatter_add_(p, 1, wanted, torch.full_like(wanted, -1., dtype=ops.prim.dtype(p)))
      if torch.numel(raw) > 0:
        rounded = torch.copy_(torch.narrow(raw, 0, 0, hi - lo), slope)
      else:
        rounded = slope
      direction = torch.mul_(torch.mm(rounded, head), -1. / temperature)
    else:
      direction = torch.empty([0])
    _3 = torch.append(directions, direction)
  return [torch.cat(logprobs), torch.cat(entropies), torch.cat(directions)]

# logprobs, entropies; nothing is kept for backward
def forward_only(self, w: List[Tensor], a: List[Tensor], ids: Tensor, position: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, tiles: Tensor, scored: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  n = self.sizes(w, shape, tiles)
  c = self.context(w, position, pad, unpad, scored, n)
  x = self.stream(w, self.ready(a, w), ids, c, n)
  return self.score(self.norm(x, w[1], w), w[2], target, settings)

# Keeps what enters each layer; of the first layers, as many as settings[3] says, what is inside too.
# scored: [M] tokens whose successor is scored -> logprobs, entropies, directions; what leaves the last layer; then of each layer
# what enters it, x A^T of its last product, and eight more as inside gives them or [0]
def forward_kept(self, w: List[Tensor], a: List[Tensor], ids: Tensor, position: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, tiles: Tensor, scored: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  n = self.sizes(w, shape, tiles)
  c = self.context(w, position, pad, unpad, scored, n)
  b = self.ready(a, w)
  x = torch.embedding(w[0], ids)
  kept = annotate(List[Tensor], [])
  for i in range(n[0]):
    s = self.inside(x, w, b, i, c, n)
    y, low = self.outside(s, w, b, i, n)
    _0 = torch.append(kept, x)
    _1 = torch.append(kept, low)
    for m in range(8):
      if i < int(settings[3]):
        _2 = torch.append(kept, s[m])
      else:
        _3 = torch.append(kept, torch.empty([0]))
    x = y
  result = self.score(self.norm(x, w[1], w), w[2], target, settings)
  _4 = torch.append(result, x)
  return torch.add(result, kept)

# Adds the gradients to g, from the last layer to the first; what is inside a layer is computed again where it was not kept.
# s: what forward_kept gave from the fourth on; direction: [M, H]; slope: d loss / d logprob [M]
def backward_kept(self, w: List[Tensor], a: List[Tensor], s: List[Tensor], position: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, tiles: Tensor, scored: Tensor, direction: Tensor, slope: Tensor, g: List[Tensor]) -> List[Tensor]:
  n = self.sizes(w, shape, tiles)
  c = self.context(w, position, pad, unpad, scored, n)
  b = self.ready(a, w)
  upstream = direction * torch.unsqueeze(torch.to(slope, ops.prim.dtype(direction)), 1)
  d = self.unnorm(upstream, s[0], w[1], w)
  for j in range(n[0]):
    i = n[0] - 1 - j
    at = 1 + 10 * i
    if torch.numel(s[at + 2]) > 0:
      inside = torch.slice(s, at + 2, at + 10)
    else:
      inside = self.inside(s[at], w, b, i, c, n)
    d = self.unlayer(d, s[at], inside, s[at + 1], w, b, i, c, n, g)
  return g

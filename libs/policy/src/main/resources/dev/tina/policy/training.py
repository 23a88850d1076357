# Log-probabilities and their gradients. Numbers come as tensors, because calls with gradients take nothing else.

def sizes(self, shape: Tensor) -> List[int]:
  return [int(shape[0]), int(shape[1])]

# Log-probabilities of the targets, entropies, and d logprob / d state, without the logits of all rows at once.
# state: [M, H]; target: [M]; settings: temperature, rows at a time, 1 where the derivative is wanted
# -> [M], [M], [M, H] or [0]
def score(self, state: Tensor, head: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  temperature = float(settings[0])
  chunk = int(settings[1])
  M = torch.size(state, 0)
  logprobs = annotate(List[Tensor], [])
  entropies = annotate(List[Tensor], [])
  directions = annotate(List[Tensor], [])
  for c in range((M + chunk - 1) // chunk):
    lo = c * chunk
    hi = ops.prim.min(lo + chunk, M)
    wanted = torch.unsqueeze(torch.slice(target, 0, lo, hi), 1)
    logits = self.wide(torch.linear(torch.slice(state, 0, lo, hi), head)) / temperature
    total = torch.logsumexp(logits, [1], True)
    _0 = torch.append(logprobs, torch.squeeze(torch.gather(logits, 1, wanted) - total, 1))
    p = torch.exp(logits - total)
    _1 = torch.append(entropies, torch.squeeze(total - torch.sum(p * logits, [1], True), 1))
    if int(settings[2]) == 1:
      slope = torch.scatter_add_(torch.neg_(p), 1, wanted, torch.ones_like(total))
      direction = torch.matmul(torch.to(slope, ops.prim.dtype(head)), head) / temperature
    else:
      direction = torch.empty([0])
    _2 = torch.append(directions, direction)
  return [torch.cat(logprobs), torch.cat(entropies), torch.cat(directions)]

def gradients(self, output: Tensor, inputs: List[Tensor], upstream: Tensor) -> List[Tensor]:
  found = torch.grad([output], inputs, annotate(List[Optional[Tensor]], [upstream]), False, False, False)
  result = annotate(List[Tensor], [])
  for i in range(torch.len(found)):
    _0 = torch.append(result, unchecked_cast(Tensor, found[i]))
  return result

# logprobs, entropies; nothing is kept for backward
def forward_only(self, w: List[Tensor], a: List[Tensor], ids: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, scored: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  size = self.sizes(shape)
  x = torch.embedding(w[0], ids)
  cos, sin = self.rotary(w, size[1], x)
  for i in range(self.dim(w, 0)):
    x = self.layer(x, w, a, i, cos, sin, pad, unpad, size, scored)
  return self.score(self.norm(x, w[1], w), w[2], target, settings)

# The graph is kept for backward. scored: [M] tokens whose successor is scored -> logprobs, entropies, directions, states
def forward_kept(self, w: List[Tensor], a: List[Tensor], ids: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, scored: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  states = self.stream(w, a, ids, pad, unpad, self.sizes(shape), scored)
  state = self.norm(states[self.dim(w, 0)], w[1], w)
  result = self.score(torch.detach(state), w[2], target, settings)
  _0 = torch.append(result, state)
  return result

# Adds the gradients to g. slope: d loss / d logprob [M]
def backward_kept(self, a: List[Tensor], state: Tensor, direction: Tensor, slope: Tensor, g: List[Tensor]) -> List[Tensor]:
  inputs = annotate(List[Tensor], [])
  for i in range(2, torch.len(a)):
    _0 = torch.append(inputs, a[i])
  upstream = direction * torch.unsqueeze(torch.to(slope, ops.prim.dtype(direction)), 1)
  found = self.gradients(state, inputs, upstream)
  for i in range(torch.len(g)):
    _1 = torch.add_(g[i], found[i])
  return g

# Keeps only what enters each layer -> logprobs, entropies, directions, layers + 1 states
def forward_light(self, w: List[Tensor], a: List[Tensor], ids: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, scored: Tensor, target: Tensor, settings: Tensor) -> List[Tensor]:
  states = self.stream(w, a, ids, pad, unpad, self.sizes(shape), scored)
  state = self.norm(states[self.dim(w, 0)], w[1], w)
  result = self.score(state, w[2], target, settings)
  for i in range(torch.len(states)):
    _0 = torch.append(result, states[i])
  return result

# Runs each layer again, from the last to the first, and adds its gradients to g
def backward_light(self, w: List[Tensor], a: List[Tensor], s: List[Tensor], pad: Tensor, unpad: Tensor, shape: Tensor, scored: Tensor, direction: Tensor, slope: Tensor, g: List[Tensor]) -> List[Tensor]:
  layers = self.dim(w, 0)
  cos, sin = self.rotary(w, int(shape[1]), s[0])
  upstream = direction * torch.unsqueeze(torch.to(slope, ops.prim.dtype(direction)), 1)
  last = torch.requires_grad_(torch.detach(s[layers]), True)
  up = self.gradients(self.norm(last, w[1], w), [last], upstream)[0]
  for j in range(layers):
    i = layers - 1 - j
    x = torch.requires_grad_(torch.detach(s[i]), True)
    y = self.layer(x, w, a, i, cos, sin, pad, unpad, self.sizes(shape), scored)
    inputs = [x]
    for m in range(8):
      _0 = torch.append(inputs, a[2 + 8 * i + m])
    found = self.gradients(y, inputs, up)
    up = found[0]
    for m in range(8):
      _1 = torch.add_(g[8 * i + m], found[1 + m])
  return g

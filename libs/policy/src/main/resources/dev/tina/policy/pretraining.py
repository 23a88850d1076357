# Cross-entropy and the gradients of every weight. Goes with model.py.

# g: sums of gradients, one for each learned weight; learned: [weights] its place in w;
# weight: [M] of each scored token in the loss; settings: which of them is the output embedding, rows at a time
def pretrain(self, w: List[Tensor], a: List[Tensor], ids: Tensor, position: Tensor, pad: Tensor, unpad: Tensor, shape: Tensor, tiles: Tensor, scored: Tensor, target: Tensor, weight: Tensor, learned: Tensor, settings: Tensor, g: List[Tensor]) -> Tensor:
  n = self.sizes(w, shape, tiles)
  c = self.context(w, position, pad, unpad, scored, n)
  state = self.norm(self.stream(w, a, ids, c, n), w[1], w)
  fixed = torch.detach(state)
  head = torch.detach(w[2])
  chunk = int(settings[1])
  M = torch.size(fixed, 0)
  loss = torch.zeros([], dtype=7, device=ops.prim.device(fixed))
  upstream = annotate(List[Tensor], [])
  for j in range((M + chunk - 1) // chunk):
    lo = j * chunk
    hi = ops.prim.min(lo + chunk, M)
    rows = torch.slice(fixed, 0, lo, hi)
    wanted = torch.unsqueeze(torch.slice(target, 0, lo, hi), 1)
    share = torch.unsqueeze(torch.slice(weight, 0, lo, hi), 1)
    logits = self.wide(torch.linear(rows, head))
    total = torch.logsumexp(logits, [1], True)
    loss = loss + torch.sum(share * (total - torch.gather(logits, 1, wanted)), dtype=7)
    p = torch.exp(logits - total)
    slope = torch.mul_(torch.scatter_add_(p, 1, wanted, -torch.ones_like(total)), share)
    _0 = torch.append(upstream, torch.matmul(slope, head))
    _1 = torch.addmm_(g[int(settings[0])], torch.t(slope), rows)
  inputs = annotate(List[Tensor], [])
  for i in range(torch.size(learned, 0)):
    _2 = torch.append(inputs, w[int(learned[i])])
  ups = annotate(List[Optional[Tensor]], [torch.cat(upstream)])
  found = torch.grad([state], inputs, ups, False, False, True)
  for i in range(torch.len(found)):
    gradient = found[i]
    if torch.__isnot__(gradient, None):
      _3 = torch.add_(g[i], unchecked_cast(Tensor, gradient))
  return loss

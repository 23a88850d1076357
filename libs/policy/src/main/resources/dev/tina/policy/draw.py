# Draws tokens. Axes: B sequences, V vocabulary, C candidates.
# f, one row a sequence: temperature [B, 1] float32 (1 where greedy), top-k [B, 1] int64 (0 for all),
#   top-p [B, 1] float64 (1 for all), min-p [B, 1] float32 (0 for all), greedy [B] bool.
# used: [5] = is any sequence greedy, does any use top-k, top-p, min-p, a temperature other than 1.

# the least scaled logit that top-k, then top-p leave, by the C likeliest tokens; and how many rows need more of them.
# s: [B, V] scaled logits less their maximum -> [B, 1], int
def cut(self, s: Tensor, f: List[Tensor], candidates: int) -> Tuple[Tensor, int]:
  likeliest, unused = torch.topk(s, candidates, -1)
  k = torch.clamp(f[1], 0, candidates)
  last = torch.gather(likeliest, 1, torch.clamp(k - 1, 0))
  least = torch.where(torch.gt(k, 0), last, torch.full_like(last, float("-inf")))
  p = torch.to(torch.exp(likeliest), 7) * torch.ge(likeliest, least)
  sums = torch.cumsum(p, 1)
  among = torch.narrow(sums, 1, candidates - 1, 1)
  total = torch.where(torch.gt(k, 0), among, torch.sum(torch.exp(s), [1], True, dtype=7))
  reach = f[2] * total
  kept = torch.sum(torch.lt(sums - p, reach), [1], True)
  nucleus = torch.gather(likeliest, 1, torch.clamp(kept - 1, 0))
  limited = torch.lt(f[2], 1.)
  short = torch.logical_and(limited, torch.lt(among, reach))
  if candidates < torch.size(s, 1):
    missing = int(torch.sum(short))
  else:
    missing = 0
  return (torch.where(limited, torch.maximum(least, nucleus), least), missing)

# s with what top-k, top-p, min-p exclude set to -inf; each filter acts on what the one before left.
# tokens as likely as the last one kept are kept with it
def filtered(self, s: Tensor, f: List[Tensor], used: List[int], candidates: int) -> Tensor:
  if used[1] + used[2] > 0:
    least, missing = self.cut(s, f, min(candidates, torch.size(s, 1)))
    if missing > 0:
      bound, none = self.cut(s, f, torch.size(s, 1))
    else:
      bound = least
    chosen = torch.masked_fill(s, torch.lt(s, bound), float("-inf"))
  else:
    chosen = s
  if used[3] > 0:
    result = torch.masked_fill(chosen, torch.lt(torch.exp(chosen), f[3]), float("-inf"))
  else:
    result = chosen
  return result

# searches the cumulative distribution p for u: first among blocks of 256 tokens, then inside one.
# p: [B, V] probabilities; u: [B] float64 in [0, 1) -> token [B, 1], its probability and the sum of all [B, 1] float64
def search(self, p: Tensor, u: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
  V = torch.size(p, 1)
  pad = (256 - V % 256) % 256
  if pad > 0:
    padded = torch.constant_pad_nd(p, [0, pad], 0.)
  else:
    padded = p
  blocks = torch.view(padded, [torch.size(p, 0), -1, 256])
  sums = torch.cumsum(torch.sum(blocks, [2]), 1, dtype=7)
  total = torch.narrow(sums, 1, torch.size(sums, 1) - 1, 1)
  target = torch.unsqueeze(u, 1) * total
  block = torch.clamp(torch.searchsorted(sums, target, right=True), 0, torch.size(sums, 1) - 1)
  before = torch.gather(torch.constant_pad_nd(sums, [1, 0], 0.), 1, block)
  inside = torch.squeeze(torch.gather(blocks, 1, torch.expand(torch.unsqueeze(block, 2), [-1, 1, 256])), 1)
  steps = torch.cumsum(inside, 1, dtype=7)
  end = torch.narrow(steps, 1, 255, 1) * 0.9999999999
  place = torch.searchsorted(steps, torch.minimum(target - before, end), right=True)
  token = torch.clamp(block * 256 + place, 0, V - 1)
  return (token, torch.to(torch.gather(p, 1, token), 7), total)

# logits: [B, V] float32; u: [B] float64 -> tokens, their shares and the sum of all shares [3, B] float64; the shares of a greedy
# row are 1; they are NaN where logits are not numbers
def draw(self, logits: Tensor, f: List[Tensor], used: List[int], candidates: int, u: Tensor) -> Tensor:
  if used[4] > 0:
    scaled = logits / f[0]
  else:
    scaled = logits
  if used[1] + used[2] + used[3] > 0:
    chosen = self.filtered(scaled - torch.amax(scaled, [1], True), f, used, candidates)
  else:
    chosen = scaled
  token, share, total = self.search(torch.softmax(chosen, 1), u)
  if used[0] > 0:
    best = torch.argmax(scaled, 1, True)
    greedy = torch.unsqueeze(f[4], 1)
    token2 = torch.where(greedy, best, token)
    share2 = torch.where(greedy, total, share)
  else:
    token2, share2 = token, share
  return torch.squeeze(torch.stack([torch.to(token2, 7), share2, total]), 2)

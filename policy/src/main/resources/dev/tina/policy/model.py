# The decoder. w: the weights as laid out by Weights.java, a: the adapter as laid out by LoraAdapter.java.
# Axes: B sequences, T positions, H hidden, h query heads, k key/value heads, D head width, r rank.

def dim(self, w: List[Tensor], i: int) -> int:
  return int(w[4][i])

def norm(self, x: Tensor, weight: Tensor, w: List[Tensor]) -> Tensor:
  return torch.rms_norm(x, [torch.size(weight, 0)], weight, float(w[5]))

# cosines and sines of positions 0..T-1 by pairs of a head's dimensions. 2 x [T, 1, D]
def rotary(self, w: List[Tensor], length: int, like: Tensor) -> Tuple[Tensor, Tensor]:
  position = torch.arange(length, dtype=ops.prim.dtype(w[3]), device=ops.prim.device(like))
  angle = torch.outer(position, w[3])
  both = torch.unsqueeze(torch.cat([angle, angle], -1), 1)
  return (torch.to(torch.cos(both), ops.prim.dtype(like)), torch.to(torch.sin(both), ops.prim.dtype(like)))

# x: [B, T, heads, D]
def rotate(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
  halves = torch.chunk(x, 2, -1)
  return x * cos + torch.cat([-halves[1], halves[0]], -1) * sin

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

def biased(self, x: Tensor, bias: Tensor) -> Tensor:
  if torch.numel(bias) > 0:
    y = x + bias
  else:
    y = x
  return y

# one decoder layer. x: [B, T, H]
def layer(self, x: Tensor, w: List[Tensor], i: int, cos: Tensor, sin: Tensor) -> Tensor:
  at = 6 + 9 * i
  qkv = self.biased(torch.linear(self.norm(x, w[at], w), w[at + 1]), w[at + 2])
  mixed = self.attend(qkv, w[at + 3], w[at + 4], cos, sin, w)
  x1 = x + torch.linear(mixed, w[at + 5])
  gate, up = torch.chunk(torch.linear(self.norm(x1, w[at + 6], w), w[at + 7]), 2, -1)
  return x1 + torch.linear(torch.silu(gate) * up, w[at + 8])

# hidden states after the final norm. ids: [B, T] -> [B, T, H]
def hidden(self, ids: Tensor, w: List[Tensor]) -> Tensor:
  x = torch.embedding(w[0], ids)
  cos, sin = self.rotary(w, torch.size(ids, 1), x)
  for i in range(self.dim(w, 0)):
    x = self.layer(x, w, i, cos, sin)
  return self.norm(x, w[1], w)

# ids: [B, T] -> float32 [B, T, V]
def logits(self, ids: Tensor, w: List[Tensor]) -> Tensor:
  return torch.to(torch.linear(self.hidden(ids, w), w[2]), 6)

# Flat parameter vectors: views, norms, AdamW.

# consecutive parts of a flat vector as matrices; sizes: [parts, 2] rows (0 for a vector), columns
def views(self, flat: Tensor, sizes: Tensor, learned: Tensor) -> List[Tensor]:
  parts = annotate(List[Tensor], [])
  at = 0
  for i in range(torch.size(sizes, 0)):
    rows = int(sizes[i][0])
    columns = int(sizes[i][1])
    n = ops.prim.max(rows, 1) * columns
    part = torch.narrow(torch.detach(flat), 0, at, n)
    if rows > 0:
      shaped = torch.view(part, [rows, columns])
    else:
      shaped = part
    _0 = torch.append(parts, torch.requires_grad_(torch.detach(shaped), bool(learned)))
    at = at + n
  return parts

def euclidean(self, flat: Tensor) -> float:
  return float(torch.linalg_vector_norm(flat, 2, dtype=7))

def multiply(self, flat: Tensor, factor: float) -> Tensor:
  return torch.mul_(flat, factor)

# one step of AdamW with bias correction and decoupled weight decay, in place
def adamw(self, flat: Tensor, gradient: Tensor, m: Tensor, v: Tensor, step: float, rate: float, betas: List[float], epsilon: float, decay: float) -> Tensor:
  count = torch.full([], step, dtype=6, device=ops.prim.device(flat))
  none = annotate(List[Tensor], [])
  values = [flat]
  torch._fused_adamw_(values, [gradient], [m], [v], none, [count], lr=rate, beta1=betas[0], beta2=betas[1], weight_decay=decay, eps=epsilon, amsgrad=False, maximize=False)
  return values[0]

# Products of few rows with frozen matrices, and attention with its normaliser, by the kernels that a base was packed for.
# A row of a result depends on that row alone, however many stand beside it: oneDNN's packed products add up each row in
# one order, and the attention kernel takes rows and columns in blocks of a fixed size.

# x W^T + bias. weight: [out, in], packed or plain; bias: [out], or [0] without
def linear(self, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
  if torch.numel(bias) > 0:
    b = annotate(Optional[Tensor], bias)
  else:
    b = annotate(Optional[Tensor], None)
  if ops.prim.is_mkldnn(weight):
    y = ops.mkldnn._linear_pointwise(x, weight, b, "none", annotate(List[Optional[number]], []), "")
  else:
    y = torch.linear(x, weight, b)
  return y

# y + x W^T. oneDNN could add within the product, but takes longer to prepare that than the addition takes
def onto(self, y: Tensor, x: Tensor, weight: Tensor) -> Tensor:
  if ops.prim.is_mkldnn(weight):
    z = torch.add_(self.linear(x, weight, torch.narrow(x, 0, 0, 0)), y)
  else:
    z = torch.addmm(y, x, torch.t(weight))
  return z

# x W^T in float32. A product of bfloat16 numbers is added up in float32 and rounded at its end; what the rounding took away is
# computed by a second product that begins at the negative of the first, so both together have twice the digits.
def unrounded(self, x: Tensor, weight: Tensor) -> Tensor:
  y = self.linear(x, weight, torch.narrow(x, 0, 0, 0))
  z = torch.to(y, 6)
  if ops.prim.dtype(y) == 15:
    if ops.prim.is_mkldnn(weight):
      lost = ops.mkldnn._linear_pointwise(x, torch.neg_(y), weight, None, "add")
    else:
      lost = torch.addmm(torch.neg_(y), x, torch.t(weight))
    z = torch.add_(z, lost)
  return z

# attention of M queries a key head against T columns, and the logarithm of what it was divided by.
# query: [b, k, M, D]; key, value: [b, k, T, D]; mask: [b or 1, 1, M or 1, T] added to the scores, or [0]
# -> [b, M, k, D], [b, M, k] float32
def attend(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tuple[Tensor, Tensor]:
  if torch.numel(mask) > 0:
    m = annotate(Optional[Tensor], torch.expand(mask, [torch.size(query, 0), torch.size(query, 1), torch.size(query, 2), torch.size(key, 2)]))
  else:
    m = annotate(Optional[Tensor], None)
  if ops.prim.is_cuda(query):
    scores = torch.matmul(query, torch.transpose(key, 2, 3)) / torch.sqrt(float(torch.size(query, 3)))
    if torch.__is__(m, None):
      seen = scores
    else:
      seen = scores + unchecked_cast(Tensor, m)
    total = torch.logsumexp(torch.to(seen, 6), [3])
    share = torch.to(torch.exp(torch.to(seen, 6) - torch.unsqueeze(total, 3)), query)
    out, sums = torch.matmul(share, value), total
  else:
    out, sums = torch._scaled_dot_product_flash_attention_for_cpu(query, key, value, 0., False, attn_mask=m)
  return (torch.transpose(out, 1, 2), torch.transpose(sums, 1, 2))

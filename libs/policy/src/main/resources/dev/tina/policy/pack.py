# Brings weights and adapters into the forms that decode.py reads. Goes with products.py.

# a matrix by whose rows query heads lie one after another, reordered from (k, h / k) to (h / k, k). m: [h D, ...]
def spread(self, m: Tensor, h: int, k: int) -> Tensor:
  apart = torch.transpose(torch.reshape(m, [k, h // k, torch.size(m, 0) // h, -1]), 0, 1)
  return torch.reshape(apart, torch.size(m))

# a frozen matrix for the kernel: 0 plain, 1 packed by oneDNN for so many rows. weight: [out, in]
def packed(self, weight: Tensor, kernel: int, rows: int) -> Tensor:
  if kernel == 1:
    made = ops.mkldnn._reorder_linear_weight(torch.contiguous(weight), rows)
  else:
    made = torch.contiguous(weight)
  return made

# rows of query, key and value, those of the query spread. m: [(h + 2 k) D, in], or [0]
def spread_query(self, m: Tensor, w: List[Tensor]) -> Tensor:
  h, k, D = int(w[4][1]), int(w[4][2]), int(w[4][3])
  if torch.numel(m) > 0:
    query = torch.narrow(m, 0, 0, h * D)
    made = torch.cat([self.spread(query, h, k), torch.narrow(m, 0, h * D, 2 * k * D)])
  else:
    made = m
  return made

# one layer of a base. kernels: of query-key-value, attention output, gate-up, down; taken: 1 where w is to forget its matrices
def layer(self, w: List[Tensor], l: int, kernels: List[int], rows: int, taken: int) -> List[Tensor]:
  at = 6 + 9 * l
  qkv = self.packed(self.spread_query(w[at + 1], w), kernels[0], rows)
  output = self.packed(torch.t(self.spread(torch.t(w[at + 5]), int(w[4][1]), int(w[4][2]))), kernels[1], rows)
  wide = self.packed(w[at + 7], kernels[2], rows)
  down = self.packed(w[at + 8], kernels[3], rows)
  if taken > 0:
    for place in [1, 5, 7, 8]:
      w[at + place] = torch.new_zeros(w[at], [0])
  return [torch.cat([w[at], w[at]]), qkv, self.spread_query(w[at + 2], w), w[at + 3], w[at + 4], output, torch.cat([w[at + 6], w[at + 6]]), wide, down]

# matrices B of linear layers that share their input, for one product: each beside zeros in the columns of the others,
# scaled. up: the matrices one below the other -> [out, parts r]
def beside(self, up: Tensor, widths: List[int], scale: float) -> Tensor:
  return torch.block_diag(torch.split_with_sizes(up, widths, 0)) * scale

# an adapter as laid out by LoraAdapter.java, in the base's type, for products with few rows: a layer
# [3 r, H], [(h + 2 k) D, 3 r], [r, h D], [H, r], [2 r, H], [2 I, 2 r], [r, I], [H, r]
def ready(self, w: List[Tensor], a: List[Tensor], kernel: int, rows: int) -> List[Tensor]:
  h, k, D = int(w[4][1]), int(w[4][2]), int(w[4][3])
  scale = float(a[0])
  made = annotate(List[Tensor], [])
  for l in range(int(w[4][0])):
    at = 2 + 8 * l
    H, I = torch.size(a[at + 3], 0), torch.size(a[at + 5], 0) // 2
    parts = [a[at], self.spread_query(self.beside(a[at + 1], [h * D, k * D, k * D], scale), w), torch.t(self.spread(torch.t(a[at + 2]), h, k)), a[at + 3] * scale, a[at + 4], self.beside(a[at + 5], [I, I], scale), a[at + 6], a[at + 7] * scale]
    for i in range(8):
      made = torch.append(made, self.packed(torch.to(parts[i], w[0]), kernel, rows))
  return made

# what stands before the layers in w. table: [2, positions, D] float32; taken: 1 where w is to forget an output embedding of its own
def ends(self, w: List[Tensor], table: Tensor, kernel: int, rows: int, taken: int) -> List[Tensor]:
  output = self.packed(w[2], kernel, rows)
  if taken > 0:
    w[2] = torch.new_zeros(w[0], [0])
  return [w[0], torch.cat([w[1], w[1]]), output, torch.to(torch.clone(table), w[0]), w[4], w[5]]

# whether each row of a product is the same, bit for bit, however many rows stand beside it. counts: of rows, the greatest last
def alike(self, weight: Tensor, width: int, like: Tensor, counts: List[int]) -> int:
  most = counts[torch.len(counts) - 1]
  x = torch.to(torch.view(torch.sin(torch.arange(most * width, dtype=6) * 0.37), [most, width]), like)
  none = torch.narrow(x, 0, 0, 0)
  all = self.linear(x, weight, none)
  found = 1
  for i in range(torch.len(counts)):
    some = self.linear(torch.contiguous(torch.narrow(x, 0, most - counts[i], counts[i])), weight, none)
    if torch.equal(some, torch.narrow(all, 0, most - counts[i], counts[i])):
      found = found
    else:
      found = 0
  return found

# multiplies many times, to be timed; the number that is read makes a graphics processor finish first
def multiply(self, weight: Tensor, width: int, like: Tensor, rows: int, times: int) -> float:
  x = torch.to(torch.view(torch.sin(torch.arange(rows * width, dtype=6) * 0.37), [rows, width]), like)
  none = torch.narrow(x, 0, 0, 0)
  y = x
  for i in range(times):
    y = self.linear(x, weight, none)
  return float(torch.select(torch.select(y, 0, 0), 0, 0))

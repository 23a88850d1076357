# Reads prompts, a chunk of columns at a time, and moves caches. Goes with decode.py.
# A chunk has the same shape whatever else is read with it, so that what it leaves depends on its prompt alone.

# reads columns [start, start + T) of prompts. ids: [b, T], 0 behind a prompt's end; rows: [b] which of the cohort's groups they are;
# cache: keys and values of the prompts [g, k, P, D] of every layer; last: [c] places in b T whose logits are wanted -> [c, V]
def read(self, ids: Tensor, rows: Tensor, start: int, last: Tensor, cache: List[Tensor], w: List[Tensor], a: List[Tensor], segments: List[int]) -> Tensor:
  size = self.sizes(w)
  L, k, D = size[0], size[2], size[3]
  group = size[1] // k
  eps = float(w[5][0])
  b, T = torch.size(ids, 0), torch.size(ids, 1)
  place = torch.arange(start, start + T, dtype=4, device=ops.prim.device(ids))
  cos, sin = self.angles(torch.repeat(place, [b]), w)
  column = torch.arange(0, start + T, dtype=4, device=ops.prim.device(ids))
  later = torch.gt(torch.unsqueeze(column, 0), torch.unsqueeze(torch.repeat_interleave(place, group), 1))
  mask = torch.masked_fill(torch.new_zeros(w[0], [1, 1, T * group, start + T]), later, float("-inf"))
  all = torch.eq(b, torch.size(cache[0], 0))
  x = torch.embedding(w[0], torch.flatten(ids))
  for l in range(L):
    inner = self.norm(x, w[6 + 9 * l], eps)
    q, key, value = self.heads(inner, w, a, segments, l, size, eps, cos, sin)
    written = torch.index_copy_(torch.narrow(cache[l], 2, start, T), 0, rows, torch.transpose(torch.view(key, [b, T, k, D]), 1, 2))
    written2 = torch.index_copy_(torch.narrow(cache[L + l], 2, start, T), 0, rows, torch.transpose(torch.reshape(value, [b, T, k, D]), 1, 2))
    keys = torch.narrow(cache[l], 2, 0, start + T)
    values = torch.narrow(cache[L + l], 2, 0, start + T)
    if all:
      keys2, values2 = keys, values
    else:
      keys2, values2 = torch.index_select(keys, 0, rows), torch.index_select(values, 0, rows)
    query = torch.transpose(torch.view(torch.contiguous(q), [b, T * group, k, D]), 1, 2)
    mixed, unused = self.attend(query, keys2, values2, mask)
    x = self.rest(x, torch.view(mixed, [b * T, group * k * D]), w, a, segments, l, eps)
  if torch.numel(last) > 0:
    logits = self.head(torch.index_select(x, 0, last), w, eps)
  else:
    logits = torch.new_zeros(x, [0])
  return logits

# the first tokens of rows. logits: [c, V]; prompts: [n] whose logits each row draws from; u: [n] -> [1, 3, n] float64
def begin(self, logits: Tensor, prompts: Tensor, f: List[Tensor], used: List[int], candidates: int, u: Tensor) -> Tensor:
  return torch.unsqueeze(self.draw(torch.index_select(logits, 0, prompts), f, used, candidates, u), 0)

# an empty cohort. places is copied, since a tensor from Java ends with its call. at: [4] = tiles, columns of the prompts, rows, columns of what is drawn; lengths: [g] tokens of the prompts
def cohort(self, at: List[int], lengths: Tensor, places: Tensor, w: List[Tensor]) -> List[Tensor]:
  size = self.sizes(w)
  cache = annotate(List[Tensor], [])
  for i in range(2 * size[0]):
    cache = torch.append(cache, torch.new_zeros(w[0], [at[0], size[2], at[1], size[3]]))
  for j in range(2 * size[0]):
    cache = torch.append(cache, torch.new_zeros(w[0], [at[2], size[2], at[3], size[3]]))
  column = torch.arange(at[1], dtype=4, device=ops.prim.device(lengths))
  behind = torch.ge(torch.unsqueeze(column, 0), torch.unsqueeze(lengths, 1))
  mask = torch.masked_fill(torch.new_zeros(w[0], [at[0], at[1]]), behind, float("-inf"))
  cache = torch.append(cache, torch.view(mask, [at[0], 1, 1, at[1]]))
  return torch.append(cache, torch.clone(places))

# columns [start, start + T) of one prompt of a cohort, to be kept
def columns(self, cache: List[Tensor], row: int, start: int, T: int) -> List[Tensor]:
  kept = annotate(List[Tensor], [])
  for i in range((torch.len(cache) - 2) // 2):
    kept = torch.append(kept, torch.clone(torch.narrow(torch.select(cache[i], 0, row), 1, start, T)))
  return kept

# puts kept columns where others of a cohort's prompts begin likewise
def put(self, kept: List[Tensor], cache: List[Tensor], row: int, start: int) -> int:
  for i in range(torch.len(kept)):
    written = torch.copy_(torch.narrow(torch.select(cache[i], 0, row), 1, start, torch.size(kept[i], 1)), kept[i])
  return row

# makes the first T columns of some prompts equal to those of others
def repeat(self, cache: List[Tensor], source: Tensor, target: Tensor, start: int, T: int) -> int:
  for i in range((torch.len(cache) - 2) // 2):
    part = torch.narrow(cache[i], 2, start, T)
    written = torch.index_copy_(part, 0, target, torch.index_select(part, 0, source))
  return T

# moves rows and tiles of a cohort into another of other size, which replaces it a layer at a time.
# rows: [n'], tiles: [g'] or [0] for all; columns: so many are kept, capacity: and there is room for so many; places: [n'] or [0]
def moved(self, cache: List[Tensor], rows: Tensor, tiles: Tensor, columns: int, capacity: int, places: Tensor) -> List[Tensor]:
  layers = (torch.len(cache) - 2) // 4
  made = annotate(List[Tensor], [])
  for i in range(2 * layers):
    if torch.numel(tiles) > 0:
      made = torch.append(made, torch.index_select(cache[i], 0, tiles))
      cache[i] = torch.new_zeros(cache[i], [0])
    else:
      made = torch.append(made, cache[i])
  for j in range(2 * layers):
    old = cache[2 * layers + j]
    new = torch.new_zeros(old, [torch.size(rows, 0), torch.size(old, 1), capacity, torch.size(old, 3)])
    written = torch.copy_(torch.narrow(new, 2, 0, columns), torch.index_select(torch.narrow(old, 2, 0, columns), 0, rows))
    cache[2 * layers + j] = torch.new_zeros(old, [0])
    made = torch.append(made, new)
  if torch.numel(tiles) > 0:
    made = torch.append(made, torch.index_select(cache[4 * layers], 0, tiles))
  else:
    made = torch.append(made, cache[4 * layers])
  return torch.append(made, torch.clone(places))

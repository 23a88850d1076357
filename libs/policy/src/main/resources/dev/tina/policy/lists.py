# Lists of tensors.

# two lists, one after the other
def joined(self, first: List[Tensor], second: List[Tensor]) -> List[Tensor]:
  return torch.add(first, second)

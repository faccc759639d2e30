int read_copula(int word) {
  return read_passive(word);
}

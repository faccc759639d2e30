#include "ingest/language/names/antecedent_weights.h"

namespace quern {

AntecedentWeights antecedent_weights(const WeightsFile& weights) {
  using W = AntecedentWeights;
  if (!weights.has("antecedents.none")) return {};
  W result;
  result.none = weights.floats("antecedents.none");
  result.none_product = weights.floats("antecedents.none_product", W::kProduct);
  result.linear = weights.floats("antecedents.linear");
  result.hidden = weights.floats("antecedents.hidden", result.linear.size() * W::kHidden);
  result.bias = weights.floats("antecedents.bias", W::kHidden);
  result.out = weights.floats("antecedents.out", W::kHidden);
  return result;
}

}  // namespace quern

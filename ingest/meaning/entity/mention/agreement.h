#pragma once

namespace quern {

/// Whether two numbers, genders or animacies can be of one thing.
template <typename Value>
[[nodiscard]] bool agree(Value a, Value b) {
  return a == Value::unknown || b == Value::unknown || a == b;
}

/// The first of the two unless it is unknown.
template <typename Value>
[[nodiscard]] Value either(Value a, Value b) {
  return a == Value::unknown ? b : a;
}

}  // namespace quern

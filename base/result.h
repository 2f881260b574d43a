#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/error.h"

namespace base {

/// A T, or the Error that a caller branches on. Dropping one is a compile error.
/// `if (!r) return std::move(r).error();` passes an error on.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;

  // Implicit, so that `return error(...)` reads well.
  Result(Error error)  // NOLINT(google-explicit-constructor)
      : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}

  /// The value, or the error as an exception: for code whose callers do not branch.
  T or_throw() && {
    if (!this->has_value()) {
      throw Exception(std::move(*this).error());
    }
    if constexpr (!std::is_void_v<T>) {
      return std::move(**this);
    }
  }
};

/// What `function` returns, or the error that it throws as an Exception.
template <class Function>
auto caught(const Function& function) -> Result<decltype(function())> {
  try {
    return function();
  } catch (const Exception& exception) {
    return exception.error();
  }
}

}  // namespace base

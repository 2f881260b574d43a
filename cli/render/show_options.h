#pragma once

namespace cli {

/// What people want to see of a plan and of a run.
struct ShowOptions {
  bool sames = false;              ///< also what stays as it is
  bool diff = false;               ///< every property that is added, changed or removed
  bool replacement_steps = false;  ///< a replacement as the two operations that it is
  bool urns = false;               ///< URNs instead of names
  bool secrets = false;            ///< their plaintext
  bool full = false;               ///< long values whole
  bool outputs = true;             ///< of the stack
  bool starts = true;              ///< what begins, too, not only what has ended
  bool messages = false;           ///< what the service says meanwhile
};

}  // namespace cli

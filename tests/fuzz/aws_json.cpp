#include "aws/model/cloud_control.h"
#include "aws/model/secrets_manager.h"
#include "aws/protocol/json.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

namespace {

template <class Message>
void both_ways(std::string_view bytes) {
  const base::Result<Message> message = aws::from_json_text<Message>(bytes, "input");
  if (!message) {
    return;
  }
  const std::string text = aws::to_json_text(*message);
  const base::Result<Message> again = aws::from_json_text<Message>(text, "own text");
  require(again && aws::to_json_text(*again) == text, "a message is read as it was written");
}

}  // namespace

void fuzz_aws_json(std::string_view bytes) {
  both_ways<aws::cloud_control::CreateResourceInput>(bytes);
  both_ways<aws::cloud_control::ProgressEventOutput>(bytes);
  both_ways<aws::cloud_control::ListResources::Output>(bytes);
  both_ways<aws::secrets_manager::GetSecretValue::Output>(bytes);
}

}  // namespace fuzz

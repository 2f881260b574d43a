#include <cmath>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "aws/model/cloud_control.h"
#include "aws/model/secrets_manager.h"
#include "aws/model/sts.h"
#include "aws/protocol/json.h"
#include "aws/protocol/query.h"
#include "aws/protocol/xml.h"
#include "base/io/files.h"

namespace aws {
namespace {

struct Inner {
  std::string Name;
  std::vector<std::string> Values;

  friend constexpr auto fields(const Inner*) {
    return std::tuple{field("Name", &Inner::Name), field("Values", &Inner::Values)};
  }
};

struct Everything {
  std::string Text;
  std::int64_t Number = 0;
  double Ratio = 0;
  bool Flag = false;
  base::WallTime At;
  base::Bytes Blob;
  std::optional<std::string> Absent;
  std::optional<std::int32_t> Present;
  std::vector<Inner> List;

  friend constexpr auto fields(const Everything*) {
    using T = Everything;
    return std::tuple{
        field("Text", &T::Text),     field("Number", &T::Number),   field("Ratio", &T::Ratio),
        field("Flag", &T::Flag),     field("At", &T::At),           field("Blob", &T::Blob),
        field("Absent", &T::Absent), field("Present", &T::Present), field("List", &T::List)};
  }
};

inline constexpr ServiceInfo kTestService{.name = "test",
                                          .protocol = Protocol::kQuery,
                                          .version = "2026-01-01",
                                          .xml_namespace = "https://example.com/"};

struct Echo {
  static constexpr std::string_view kName = "Echo";
  static constexpr const ServiceInfo& kService = kTestService;
  using Input = Everything;
  using Output = Everything;
};

Everything sample() {
  return {.Text = "a <b> & \"c\" = ü\n+",
          .Number = -9'007'199'254'740'993,
          .Ratio = 0.25,
          .Flag = true,
          .At = base::WallTime{base::Milliseconds{1'700'000'000'125}},
          .Blob = {0, 255, 10},
          .Present = 7,
          .List = {{.Name = "one", .Values = {"x", ""}}, {.Name = "two"}}};
}

TEST(Protocol, EveryKindOfMemberSurvivesJsonQueryAndXml) {
  const auto expected = to_json_text(sample());
  EXPECT_EQ(to_json_text(from_json_text<Everything>(expected, "x").value()), expected);
  const auto form = parse_form(to_query_request<Echo>(sample())).value();
  EXPECT_EQ(to_json_text(from_query_request<Echo>(form).value()), expected);
  const auto xml = to_query_response<Echo>(sample(), "id");
  EXPECT_EQ(to_json_text(from_query_response<Echo>(xml).value()), expected);
}

TEST(Protocol, AWrongMemberIsNamedWithItsPath) {
  const auto failure = [](const char* json) {
    return from_json_text<Everything>(json, "x").error().message;
  };
  EXPECT_EQ(failure(R"({"Text":1})"), "Text must be a string");
  const std::string head = R"({"Text":"","Number":1,"Ratio":1,"Flag":true,"At":0,"Blob":"")";
  EXPECT_EQ(failure((head + R"(,"List":[{"Name":"a"},{"Name":"b","Values":["x",2]}]})").c_str()),
            "List[1].Values[1] must be a string");
  EXPECT_EQ(failure((head + R"(,"Present":5000000000})").c_str()), "Present must be an integer");
  EXPECT_NE(failure((head + R"(,"List":[{}]})").c_str()).find("'List[0].Name'"), std::string::npos);
}

TEST(Protocol, ATimeThatNoClockHoldsIsRefused) {
  for (const char* seconds : {"17768000000.5", "-62197982000", "9223372037", "1e300"}) {
    EXPECT_FALSE(from_json_text<Everything>(fmt::format(R"({{"At":{}}})", seconds), "x"))
        << seconds;
  }
  base::WallTime time;
  EXPECT_FALSE(read_rfc3339("9999-12-31T23:59:59Z", time));
  EXPECT_FALSE(read_rfc3339("0001-01-01T00:00:00Z", time));
  EXPECT_TRUE(read_rfc3339("2262-04-11T23:47:16.854Z", time));
}

TEST(Xml, RefusesWhatIsNotWellFormed) {
  for (const char* bad : {"", "<a>", "<a></b>", "<a/><b/>", "<a b></a>", "<a>&unknown;</a>",
                          "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>&#xffffff;</a>", "text",
                          "<a", "<a>&", "<a b='", "<a><!--"}) {
    EXPECT_FALSE(parse_xml(bad, "it")) << bad;
  }
  EXPECT_FALSE(parse_xml(std::string(100'000, '<'), "it"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<a>";
  }
  EXPECT_FALSE(parse_xml(deep, "it"));
}

TEST(Xml, ReadsAttributesCommentsReferencesAndCdata) {
  const auto root = parse_xml(
      "<?xml version='1.0'?><!-- x --><a b=\"<c>\"> <d e='f'/><g>1 &lt; &#50; "
      "&#xfc;<![CDATA[<&>]]></g></a>\n",
      "it");
  ASSERT_TRUE(root) << root.error().message;
  EXPECT_EQ(root->child("g")->text, "1 < 2 ü<&>");
  EXPECT_NE(root->child("d"), nullptr);
  EXPECT_EQ(root->child("h"), nullptr);
}

/// The shape that AWS's own model has for a member of ours.
template <class T>
std::string_view shape_type() {
  if constexpr (kIsOptional<T>) {
    return shape_type<typename T::value_type>();
  } else if constexpr (Message<T>) {
    return "structure";
  } else if constexpr (kIsVector<T>) {
    return "list";
  } else if constexpr (kIsMap<T>) {
    return "map";
  } else if constexpr (std::is_same_v<T, std::string>) {
    return "string";
  } else if constexpr (std::is_same_v<T, bool>) {
    return "boolean";
  } else if constexpr (std::is_same_v<T, base::WallTime>) {
    return "timestamp";
  } else if constexpr (std::is_same_v<T, base::Bytes>) {
    return "blob";
  } else {
    return "integer";
  }
}

class OfficialModel {
 public:
  explicit OfficialModel(const std::string& folder) {
    base::SystemFiles files;
    model_ =
        base::parse_json(
            files.read("/usr/lib/python3/dist-packages/botocore/data/" + folder + "/service-2.json")
                .or_throw(),
            folder)
            .or_throw();
  }

  void expect_service(const ServiceInfo& info) const {
    const auto& metadata = model_.at("metadata");
    EXPECT_EQ(text(metadata.at("endpointPrefix")), info.name);
    if (info.protocol == Protocol::kQuery) {
      EXPECT_EQ(text(metadata.at("apiVersion")), info.version);
      EXPECT_EQ(text(metadata.at("xmlNamespace")), info.xml_namespace);
    } else {
      EXPECT_EQ(text(metadata.at("targetPrefix")), info.target_prefix);
      EXPECT_EQ(text(metadata.at("jsonVersion")),
                info.protocol == Protocol::kJson10 ? "1.0" : "1.1");
    }
  }

  template <Operation Op>
  void expect_operation() const {
    SCOPED_TRACE(Op::kName);
    const auto& operation = model_.at("operations").at(Op::kName);
    expect_shape<typename Op::Input>(text(operation.at("input").at("shape")), true);
    expect_shape<typename Op::Output>(text(operation.at("output").at("shape")), false);
  }

 private:
  static std::string text(const base::Json& value) { return std::string(value.as_string()); }

  template <Message T>
  void expect_shape(const std::string& shape_name, bool is_input) const {
    const auto& shape = model_.at("shapes").at(shape_name).as_object();
    std::vector<std::string> required;
    if (const auto* list = shape.if_contains("required")) {
      for (const auto& each : list->as_array()) {
        required.push_back(text(each));
      }
    }
    all_fields<T>([&](const auto& each) {
      SCOPED_TRACE(shape_name + "." + std::string(each.name));
      using Member = std::remove_cvref_t<decltype(std::declval<T>().*each.member)>;
      const auto* member = shape.at("members").as_object().if_contains(each.name);
      EXPECT_NE(member, nullptr);
      if (member != nullptr) {
        const auto member_shape = text(member->at("shape"));
        EXPECT_EQ(text(model_.at("shapes").at(member_shape).at("type")), shape_type<Member>());
      }
      const bool is_plain = !kIsOptional<Member> && !kIsVector<Member> && !kIsMap<Member>;
      if (is_input) {
        EXPECT_EQ(is_plain, std::ranges::find(required, each.name) != required.end());
      }
      return true;
    });
  }

  base::Json model_;
};

TEST(Model, AgreesWithAwssOwn) {
  const OfficialModel cloud_control("cloudcontrol/2021-09-30");
  cloud_control.expect_service(cloud_control::kCloudControl);
  cloud_control.expect_operation<cloud_control::CreateResource>();
  cloud_control.expect_operation<cloud_control::GetResource>();
  cloud_control.expect_operation<cloud_control::UpdateResource>();
  cloud_control.expect_operation<cloud_control::DeleteResource>();
  cloud_control.expect_operation<cloud_control::ListResources>();
  cloud_control.expect_operation<cloud_control::GetResourceRequestStatus>();
  cloud_control.expect_operation<cloud_control::CancelResourceRequest>();
  cloud_control.expect_operation<cloud_control::ListResourceRequests>();
  const OfficialModel secrets("secretsmanager/2017-10-17");
  secrets.expect_service(secrets_manager::kSecretsManager);
  secrets.expect_operation<secrets_manager::GetSecretValue>();
  secrets.expect_operation<secrets_manager::DescribeSecret>();
  const OfficialModel sts("sts/2011-06-15");
  sts.expect_service(sts::kSts);
  EXPECT_TRUE(all_fields<sts::GetCallerIdentityInput>([](const auto&) { return false; }));
}

}  // namespace
}  // namespace aws

# settle_room(NAME SOURCES a.cpp b.cpp USES other_room PkgConfig::PCRE2)
#   one static library settle_NAME; its headers are included from the root of the project.
function(settle_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES" ${ARGN})
  add_library(settle_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(settle_${name} PUBLIC settle_options ${ROOM_USES})
endfunction()

# settle_test(NAME SOURCES a_test.cpp USES settle_base [LABELS slow] [TIMEOUT seconds])
#   one GoogleTest binary NAME_test; every case is a ctest case of its own with a time limit.
function(settle_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;USES;LABELS" ${ARGN})
  if(NOT BUILD_TESTING)
    return()
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 60)
  endif()
  add_executable(${name}_test ${TEST_SOURCES})
  target_link_libraries(${name}_test PRIVATE ${TEST_USES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE
    SETTLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SETTLE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  gtest_discover_tests(${name}_test TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}")
endfunction()
include(GoogleTest)

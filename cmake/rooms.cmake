# settle_room(NAME SOURCES a.cpp b.cpp USES other_room PkgConfig::PCRE2)
#   one static library settle_NAME; its headers are included from the root of the project.
function(settle_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES" ${ARGN})
  add_library(settle_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(settle_${name} PUBLIC settle_options ${ROOM_USES})
  settle_precompile(settle_${name})
endfunction()

# settle_test(NAME SOURCES a_test.cpp USES settle_base [LABELS one-thread] [TIMEOUT seconds])
#   one GoogleTest binary NAME_test; every case is a ctest case of its own with a time limit.
#   Labels: whole-region (runs whole systems, as they are shipped), one-thread (starts no thread),
#   reads-sources (has nothing for a sanitizer to find).
set(SETTLE_LEAVE_OUT "" CACHE STRING "labels of the tests that are not built")
# All tests and the programs that they run.
add_custom_target(test_programs)

function(settle_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;USES;LABELS" ${ARGN})
  if(NOT BUILD_TESTING)
    return()
  endif()
  foreach(label IN LISTS TEST_LABELS)
    if(label IN_LIST SETTLE_LEAVE_OUT)
      return()
    endif()
  endforeach()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 60)
  endif()
  if(SETTLE_SANITIZE)
    math(EXPR TEST_TIMEOUT "3 * ${TEST_TIMEOUT}")
  endif()
  # Whole regions one at a time: they share the machine's loopback addresses. They begin at once, or
  # they would run alone when all else is done.
  set(turn "")
  if("whole-region" IN_LIST TEST_LABELS)
    set(turn RESOURCE_LOCK region COST 100)
  endif()
  add_executable(${name}_test ${TEST_SOURCES})
  add_dependencies(test_programs ${name}_test)
  target_link_libraries(${name}_test PRIVATE
    ${TEST_USES} settle_checkout GTest::gmock GTest::gtest_main)
  settle_precompile(${name}_test)
  gtest_discover_tests(${name}_test TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}" ${turn})
endfunction()
include(GoogleTest)

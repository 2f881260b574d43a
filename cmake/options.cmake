# What every target is compiled with, and the libraries from Debian that rooms may use.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

option(SETTLE_FUZZ "build the fuzz targets with libFuzzer (clang only)" OFF)
set(SETTLE_SANITIZE "" CACHE STRING "sanitizers, e.g. address,undefined or thread")

# Headers are most of a compiler's time. ccache spares it the second time, and each source alone shows
# which include it lacks. Where there is none, and in the sanitizers' builds, the large headers are
# precompiled and a dozen sources of a target are compiled as one.
find_program(CCACHE ccache)
set(SETTLE_PRECOMPILE ON CACHE BOOL "precompile the large headers where it helps")
if(CCACHE AND NOT SETTLE_SANITIZE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  set(SETTLE_PRECOMPILE OFF)
elseif(SETTLE_PRECOMPILE)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()

# Not in programs of others that are built with Settle's libraries.
set(WARNINGS_ARE_ERRORS "")
if(PROJECT_IS_TOP_LEVEL)
  set(WARNINGS_ARE_ERRORS -Werror)
endif()

add_library(settle_options INTERFACE)
target_include_directories(settle_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(settle_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wimplicit-fallthrough
  # clang (tidy, fuzzing) does not know these, and has warnings of its own.
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op;${WARNINGS_ARE_ERRORS}>
  # Designated initializers leave the other members at their defaults on purpose.
  -Wno-missing-field-initializers
  -fno-omit-frame-pointer
  # The same file compiles to the same object wherever the checkout is (ccache, reproducible builds).
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
target_compile_definitions(settle_options INTERFACE _GLIBCXX_ASSERTIONS)
if(SETTLE_SANITIZE)
  target_compile_options(settle_options INTERFACE -fsanitize=${SETTLE_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(settle_options INTERFACE -fsanitize=${SETTLE_SANITIZE})
  if(SETTLE_SANITIZE STREQUAL "thread")  # each compiler has another name for it
    target_compile_definitions(settle_options INTERFACE SETTLE_THREAD_SANITIZER)
  endif()
  set(SETTLE_REPORTS ${PROJECT_BINARY_DIR}/reports/of)
  configure_file(cmake/sanitizer_options.cpp.in ${PROJECT_BINARY_DIR}/sanitizer_options.cpp @ONLY)
  add_library(settle_sanitizer_options OBJECT ${PROJECT_BINARY_DIR}/sanitizer_options.cpp)
  target_sources(settle_options INTERFACE $<TARGET_OBJECTS:settle_sanitizer_options>)
endif()

find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(GTest REQUIRED)
find_package(benchmark REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
target_link_libraries(settle_options INTERFACE Boost::json tl::expected Threads::Threads fmt::fmt)
if(SETTLE_FUZZ)
  # What clang leaves to the library when it optimizes, the library, which g++ has built, has not.
  target_compile_definitions(settle_options INTERFACE FMT_HEADER_ONLY)
endif()

if(SETTLE_PRECOMPILE)
  # As GTest's own target has it: g++ takes them only where every macro is the same.
  target_compile_definitions(settle_options INTERFACE GTEST_HAS_PTHREAD=1)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
  add_library(settle_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(settle_precompiled PRIVATE settle_options GTest::gmock)
  target_precompile_headers(settle_precompiled PRIVATE
    <algorithm> <chrono> <filesystem> <functional> <map> <memory> <mutex> <optional> <ranges> <set>
    <string> <thread> <unordered_map> <variant> <vector>
    <boost/json.hpp> <fmt/chrono.h> <fmt/format.h> <fmt/ranges.h> <gmock/gmock.h> <tl/expected.hpp>)
endif()

function(settle_precompile target)
  if(SETTLE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM settle_precompiled)
  endif()
endfunction()

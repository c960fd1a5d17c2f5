# schakel_room(NAME USES rooms... LINKS libraries... RESOURCES folders...)
#   One static library for one folder of src/. RESOURCES are folders whose files are put into the library as bytes,
#   found again through the generated header "<room>/resources.h".
# schakel_program(NAME ROOM room ...) is the same with a main function.
include(SchakelResources)

add_library(schakel_options INTERFACE)
target_include_directories(schakel_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
target_compile_definitions(schakel_options INTERFACE FMT_HEADER_ONLY BOOST_ALL_NO_LIB
                           SCHAKEL_VERSION="${PROJECT_VERSION}")
target_compile_options(schakel_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum -Werror)

# What every file includes anyway is read once (research: it saves more than half of an incremental build).
add_library(schakel_pch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(schakel_pch PUBLIC schakel_options)
target_precompile_headers(schakel_pch PRIVATE
    <algorithm> <array> <chrono> <cstdint> <expected> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <tuple> <unordered_map> <utility> <variant> <vector>
    <boost/describe.hpp> <boost/mp11.hpp> <boost/json/value.hpp> <fmt/format.h>)

function(schakel_room name)
    cmake_parse_arguments(ROOM "" "" "USES;LINKS;RESOURCES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    if(ROOM_RESOURCES)
        schakel_resources(${name} generated_sources ${ROOM_RESOURCES})
        list(APPEND sources ${generated_sources})
    endif()
    if(sources)
        add_library(schakel_${name} STATIC ${sources})
        set(kind PUBLIC)
        target_precompile_headers(schakel_${name} REUSE_FROM schakel_pch)
    else()
        add_library(schakel_${name} INTERFACE)
        set(kind INTERFACE)
    endif()
    target_link_libraries(schakel_${name} ${kind} schakel_options ${ROOM_LINKS})
    foreach(room IN LISTS ROOM_USES)
        target_link_libraries(schakel_${name} ${kind} schakel_${room})
    endforeach()
endfunction()

function(schakel_program name)
    cmake_parse_arguments(PROGRAM "" "ROOM" "USES;LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${PROGRAM_ROOM}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(${name} ${sources})
    target_precompile_headers(${name} REUSE_FROM schakel_pch)
    foreach(room IN LISTS PROGRAM_USES)
        target_link_libraries(${name} PRIVATE schakel_${room})
    endforeach()
    target_link_libraries(${name} PRIVATE schakel_options ${PROGRAM_LINKS})
    if(SCHAKEL_WEB)
        schakel_page(${name} ${PROJECT_SOURCE_DIR}/web/dist)
    else()
        schakel_page(${name} ${PROJECT_SOURCE_DIR}/cmake/no-page)
    endif()
    if(SCHAKEL_STATIC)
        target_link_options(${name} PRIVATE -static-libstdc++ -static-libgcc)
    endif()
endfunction()

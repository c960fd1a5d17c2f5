# Files that travel inside the program, as bytes in .rodata by the assembler's .incbin (fast, and safe to read).

# schakel_resources(ROOM OUT folders...): all files below the folders (relative to the project), by their path below
# that folder, found with schakel::<room>::resources() from the generated header "<room>/resources.h".
function(schakel_resources room out)
    set(dir ${PROJECT_BINARY_DIR}/generated/${room})
    set(table "")
    set(assembler "    .section .rodata\n")
    set(declarations "")
    set(number 0)
    set(all_files "")
    foreach(folder IN LISTS ARGN)
        if(NOT IS_ABSOLUTE ${folder})
            set(folder ${PROJECT_SOURCE_DIR}/${folder})
        endif()
        file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
        list(SORT files)
        foreach(file IN LISTS files)
            string(APPEND assembler "    .global schakel_${room}_${number}\nschakel_${room}_${number}:\n"
                   "    .incbin \"${folder}/${file}\"\n    .global schakel_${room}_${number}_end\n"
                   "schakel_${room}_${number}_end:\n    .byte 0\n")
            string(APPEND declarations "extern const char schakel_${room}_${number}[], schakel_${room}_${number}_end[];\n")
            string(APPEND table "    {\"${file}\", {schakel_${room}_${number}, static_cast<std::size_t>("
                   "schakel_${room}_${number}_end - schakel_${room}_${number})}},\n")
            list(APPEND all_files ${folder}/${file})
            math(EXPR number "${number}+1")
        endforeach()
    endforeach()
    string(APPEND assembler "    .section .note.GNU-stack,\"\",@progbits\n")
    file(CONFIGURE OUTPUT ${dir}/resources.h @ONLY CONTENT
"// Generated: the files that travel inside the program.
#pragma once
#include <span>
#include <string_view>
namespace schakel::${room} {
struct Resource {
    std::string_view path;
    std::string_view bytes;
};
/// Sorted by path.
[[nodiscard]] std::span<const Resource> resources();
} // namespace schakel::${room}
")
    file(CONFIGURE OUTPUT ${dir}/resources.cpp @ONLY CONTENT
"#include \"${room}/resources.h\"
#include <vector>
extern \"C\" {
${declarations}}
namespace schakel::${room} {
std::span<const Resource> resources() {
    static const std::vector<Resource> table{
${table}    };
    return table;
}
} // namespace schakel::${room}
")
    file(CONFIGURE OUTPUT ${dir}/resources.S @ONLY CONTENT "${assembler}")
    set_source_files_properties(${dir}/resources.S PROPERTIES OBJECT_DEPENDS "${all_files}")
    set_source_files_properties(${dir}/resources.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    set(${out} ${dir}/resources.cpp ${dir}/resources.S PARENT_SCOPE)
endfunction()

# schakel_page(PROGRAM FOLDER): the built page as resources of the program itself.
function(schakel_page program folder)
    schakel_resources(page page_sources ${folder})
    target_sources(${program} PRIVATE ${page_sources})
endfunction()

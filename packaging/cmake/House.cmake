# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of this house has in common, and the functions that make targets.

# Compile rules, one place: strict warnings, strict Qt, hardening where it costs no debugging.
add_library(house_options INTERFACE)
target_compile_features(house_options INTERFACE cxx_std_20)
target_include_directories(house_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(house_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(house_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers) # designated initialisers leave out what has a default
if(HOUSE_SANITIZE)
    target_compile_options(house_options INTERFACE
        -fsanitize=${HOUSE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(house_options INTERFACE -fsanitize=${HOUSE_SANITIZE})
else()
    target_compile_options(house_options INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-fstack-protector-strong -fcf-protection -fstack-clash-protection
        -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS
        -ffunction-sections -fdata-sections>) # what nobody calls is left out of the programs
    target_link_options(house_options INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-Wl,-z,relro,-z,now,-z,noexecstack,--gc-sections>)
endif()

# Qt's headers are parsed once, not once per file or target.
option(HOUSE_PRECOMPILE "Precompile the Qt headers" ON)
if(HOUSE_PRECOMPILE)
    file(CONFIGURE OUTPUT house_headers.cpp CONTENT "// Holds nothing but the precompiled headers.\n")
    add_library(house_headers STATIC ${CMAKE_CURRENT_BINARY_DIR}/house_headers.cpp)
    set_target_properties(house_headers PROPERTIES AUTOMOC OFF)
    target_link_libraries(house_headers PRIVATE house_options Qt6::Core)
    target_precompile_headers(house_headers PRIVATE <QtCore/QtCore>)
endif()
function(house_precompile target)
    if(HOUSE_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM house_headers)
    endif()
endfunction()

# house_library(NAME SOURCES … PUBLIC … PRIVATE …)
# One folder, one library: in the programs that are shipped (BUILD_SHARED_LIBS off), shared where three hundred tests
# link the same ones. PUBLIC is what its headers name, PRIVATE what only its sources name.
function(house_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "house_library(${name}): SOURCES is missing")
    endif()
    add_library(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "") # the precompiled headers have no such definition
    target_link_libraries(${name} PUBLIC house_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    house_precompile(${name})
endfunction()

# house_program(NAME SOURCES … LIBRARIES …)
function(house_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE house_options ${arg_LIBRARIES})
    target_compile_definitions(${name} PRIVATE BEARERBOX_VERSION="${PROJECT_VERSION}")
    house_precompile(${name})
endfunction()

# house_test(NAME SOURCE … LIBRARIES … [GUI] [COMMAND …] [LABELS …])
# One Qt Test program with a home, a configuration and a runtime folder of its own. COMMAND wraps it
# (for example in a private bus); GUI gives it a windowless platform.
function(house_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "" "SOURCES;LIBRARIES;COMMAND;LABELS;ENVIRONMENT")
    if(NOT arg_SOURCES OR NOT arg_LIBRARIES)
        message(FATAL_ERROR "house_test(${name}): SOURCES and LIBRARIES are needed")
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE house_options ${arg_LIBRARIES} Qt6::Test)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    house_precompile(${name})
    # Mostly empty, as a test includes what moc makes of it: to read the precompiled headers would take longer.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ${name} COMMAND ${arg_COMMAND} $<TARGET_FILE:${name}>)
    house_private_home(${name})
    if(arg_GUI)
        list(APPEND arg_ENVIRONMENT QT_QPA_PLATFORM=offscreen)
    endif()
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT ${arg_ENVIRONMENT})
    set_property(TEST ${name} PROPERTY LABELS ${arg_LABELS})
endfunction()

# A test sees no file, bus or display of the person who runs it.
function(house_private_home name)
    set(home ${PROJECT_BINARY_DIR}/tests/home/${name})
    file(MAKE_DIRECTORY ${home}/run)
    file(CHMOD ${home}/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
        HOME=${home} XDG_CONFIG_HOME=${home}/config XDG_DATA_HOME=${home}/data XDG_CACHE_HOME=${home}/cache
        XDG_STATE_HOME=${home}/state XDG_RUNTIME_DIR=${home}/run LC_ALL=C.UTF-8)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT_MODIFICATION
        DBUS_SESSION_BUS_ADDRESS=unset: DISPLAY=unset: WAYLAND_DISPLAY=unset: BEARERBOX_CONFIG_DIR=unset:
        BEARERBOX_STORE=unset: http_proxy=unset: https_proxy=unset: HTTP_PROXY=unset: HTTPS_PROXY=unset:
        no_proxy=unset: NO_PROXY=unset: LANGUAGE=unset:)
endfunction()

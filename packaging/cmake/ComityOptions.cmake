# What every target of the project is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set_property(GLOBAL PROPERTY AUTOGEN_TARGETS_FOLDER autogen)

add_library(comity_options INTERFACE)
target_compile_features(comity_options INTERFACE cxx_std_20)
target_include_directories(comity_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(comity_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual
    $<$<BOOL:${COMITY_WERROR}>:-Werror>)
target_compile_definitions(comity_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    COMITY_VERSION="${PROJECT_VERSION}")

# Linking dozens of test programs costs more than running them; lld halves it.
find_program(LLD ld.lld)
if(LLD)
    target_link_options(comity_options INTERFACE -fuse-ld=lld)
endif()

# Debian 12 package names stand beside each; packaging/dependencies is the list that is installed.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)                 # qt6-base-dev
find_package(SQLiteCpp REQUIRED)                                # libsqlitecpp-dev
find_package(SQLite3 REQUIRED)                                  # libsqlite3-dev
find_package(simdjson REQUIRED)                                 # libsimdjson-dev
find_package(LibArchive REQUIRED)                               # libarchive-dev
find_package(yaml-cpp REQUIRED)                                 # libyaml-cpp-dev
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)                # libicu-dev
find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)         # libexpected-dev
find_package(EXPAT REQUIRED)                                    # libexpat1-dev
find_path(GUMBO_INCLUDE gumbo.h REQUIRED)                       # libgumbo-dev
find_library(GUMBO_LIBRARY gumbo REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)            # libxlsxwriter-dev
find_path(HUNSPELL_INCLUDE hunspell/hunspell.hxx REQUIRED)      # libhunspell-dev
find_library(HUNSPELL_LIBRARY NAMES hunspell hunspell-1.7 REQUIRED)
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)                     # libxxhash-dev
find_library(XXHASH_LIBRARY xxhash REQUIRED)
find_file(PUBLIC_SUFFIX_LIST public_suffix_list.dat PATH_SUFFIXES publicsuffix
    PATHS /usr/share NO_DEFAULT_PATH REQUIRED)                  # publicsuffix
if(COMITY_UI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg Charts Concurrent)  # qt6-svg-dev qt6-charts-dev
    find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)     # qt6-tools-dev qt6-l10n-tools
endif()
if(BUILD_TESTING)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()

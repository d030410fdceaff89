# Writes the top-level domains of a list of public suffixes as UTF-16 literals, one a line.
function(comity_write_domains list out)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
    file(STRINGS "${list}" lines ENCODING UTF-8 REGEX "^[^/ ]|END ICANN")
    set(domains "")
    foreach(line IN LISTS lines)
        # What follows are names that companies let out, below domains that are listed already.
        if(line MATCHES "END ICANN")
            break()
        endif()
        # The last label: some domains, as za, are listed by what lies below them alone.
        string(REGEX REPLACE "^.*[.]" "" domain "${line}")
        list(APPEND domains "${domain}")
    endforeach()
    list(REMOVE_DUPLICATES domains)
    list(SORT domains)
    list(JOIN domains "\",\nu\"" literals)
    file(CONFIGURE OUTPUT "${out}" CONTENT "u\"${literals}\",\n" @ONLY)
endfunction()

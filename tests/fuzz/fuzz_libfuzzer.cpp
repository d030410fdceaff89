// What tests/fuzz/run starts: the target that COMITY_FUZZ_TARGET names, under libFuzzer. With
// --list the targets: name, longest input, seeds, dictionary, folders of the corpus.
#include "tests/fuzz/fuzz_review.h"
#include "tests/fuzz/fuzz_targets.h"

#include <QTextStream>
#include <cstdlib>

using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const FuzzTarget *chosen = nullptr;

void listTargets()
{
    QTextStream out(stdout);
    for (const FuzzTarget &target : fuzzTargets()) {
        out << target.name << ' ' << target.maxBytes << ' ' << target.seeds << "* "
            << (target.words.isEmpty() ? u"-"_s : target.words) << ' '
            << target.folders().join(u' ') << '\n';
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    if (*argc > 1 && qstrcmp((*argv)[1], "--list") == 0) {
        listTargets();
        std::exit(0);
    }
    chosen = fuzzTarget(qEnvironmentVariable("COMITY_FUZZ_TARGET"));
    if (chosen == nullptr) {
        qFatal("COMITY_FUZZ_TARGET must name a target; --list names them");
    }
    if (chosen->through == FuzzTarget::Through::Review) {
        readRules();
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const QString trouble = troubleIn(*chosen, bytes); !trouble.isEmpty()) {
        qFatal("%s", qPrintable(trouble));
    }
    return 0;
}

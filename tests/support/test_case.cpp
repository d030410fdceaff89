#include "tests/support/test_case.h"

#include "tests/support/expected_warnings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::tests {

void TestCase::init()
{
    QStringList expected;
    for (const char *line : expectedWarnings) {
        expected += QRegularExpression::escape(QString::fromLatin1(line));
    }
    const QString anythingElse = u"^(?!(?:"_s + expected.join(u'|') + u")$)"_s;
    QTest::failOnWarning(QRegularExpression(anythingElse));
}

} // namespace comity::tests

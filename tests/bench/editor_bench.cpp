// From a key to the paint that shows it, in the editor of the draft desk: 5,000 characters with
// 300 findings and 60 misspelt words. The budget is 16 ms at the 95th percentile.

#include "ui/common/theme.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <algorithm>
#include <cstdio>

using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int characters = 5'000;
constexpr int findings = 300;
constexpr int misspelt = 60;
constexpr int keys = 400;
constexpr double budgetMs = 16;

QString longText()
{
    const QString sentence = u"The ferry {name} waits for nobody who reads this in the rain. "_s;
    QString text;
    while (text.size() < characters) {
        text += sentence;
        text += text.size() % 7 == 0 ? u"\n"_s : QString();
    }
    return text.left(characters);
}

std::vector<EditorMark> marksOver(qsizetype length)
{
    std::vector<EditorMark> marks;
    for (int i = 0; i < findings; ++i) {
        const qsizetype start = length * i / findings;
        const auto severity = static_cast<Severity>(i % 3);
        marks.push_back({start, start + 9 + i % 30, severity, i, u"A finding"_s, {}});
    }
    return marks;
}

class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        hasPainted = hasPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
    bool hasPainted = false;
};

class Typist
{
public:
    Typist()
    {
        m_editor.resize(664, 900);
        m_editor.setText(longText());
        m_editor.show();
        m_editor.viewport()->installEventFilter(&m_watch);
        QCoreApplication::processEvents();
    }

    /// Milliseconds of each key, rising.
    std::vector<double> type(bool isReviewed)
    {
        std::vector<double> times;
        QTextCursor cursor = m_editor.textCursor();
        for (int i = 0; i < keys; ++i) {
            if (isReviewed && i % 10 == 0) {
                putMarks();
            }
            cursor.setPosition((i * 37) % 900);
            m_editor.setTextCursor(cursor);
            QCoreApplication::processEvents();
            times.push_back(one(i % 25 == 24 ? Qt::Key_Return : Qt::Key_E));
        }
        std::ranges::sort(times);
        return times;
    }

private:
    void putMarks()
    {
        const qsizetype length = m_editor.text().size();
        m_editor.setFindings(marksOver(length));
        std::vector<comity::review::Span> words;
        for (int i = 0; i < misspelt; ++i) {
            const qsizetype start = length * i / misspelt;
            words.push_back({start, start + 5});
        }
        m_editor.setMisspelt(std::move(words));
        QCoreApplication::processEvents();
    }

    double one(Qt::Key key)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_E ? u"e"_s : u"\r"_s);
        m_watch.hasPainted = false;
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&m_editor, &press);
        while (!m_watch.hasPainted) {
            QCoreApplication::processEvents();
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }

    DraftEditor m_editor;
    PaintWatch m_watch;
};

double at(const std::vector<double> &times, double share)
{
    return times.at(static_cast<std::size_t>(double(times.size() - 1) * share));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    bool isWithin = true;
    for (const bool isReviewed : {false, true}) {
        Typist typist;
        const std::vector<double> times = typist.type(isReviewed);
        std::printf("key to paint, %s: p50 %.2f ms, p95 %.2f ms, most %.2f ms (budget %.0f)\n",
            isReviewed ? "300 findings" : "no findings", at(times, 0.5), at(times, 0.95),
            times.back(), budgetMs);
        isWithin = isWithin && at(times, 0.95) < budgetMs;
    }
    return isWithin ? 0 : 1;
}

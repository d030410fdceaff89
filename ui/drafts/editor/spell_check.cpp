#include "ui/drafts/editor/spell_check.h"

#include "model/drafts/spelled_words.h"
#include "model/drafts/speller.h"
#include "ui/common/run_job.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int pauseMs = 300;
constexpr int mostSuggestions = 6;

} // namespace

QStringList systemDictionaryFolders()
{
    QStringList folders;
    for (const QString &folder : {u"hunspell"_s, u"myspell/dicts"_s}) {
        folders += QStandardPaths::locateAll(
            QStandardPaths::GenericDataLocation, folder, QStandardPaths::LocateDirectory);
    }
    return folders;
}

/// What the thread of the pool knows: the dictionary in use.
class SpellCheck::Desk
{
public:
    Desk(QStringList folders, QString ownWords)
        : m_folders(std::move(folders))
        , m_ownWords(std::move(ownWords))
    {
    }

    std::vector<review::Span> misspelt(
        const QString &text, const QString &language, const QSet<QString> &names)
    {
        use(language);
        std::vector<review::Span> wrong;
        if (m_speller) {
            for (const review::Span &span : drafts::wordsToSpell(text, names)) {
                if (!m_speller->knows(QStringView(text).mid(span.start, span.length()))) {
                    wrong.push_back(span);
                }
            }
        }
        return wrong;
    }

    QStringList suggestions(const QString &word)
    {
        return m_speller ? m_speller->suggestions(word, mostSuggestions) : QStringList();
    }

    bool add(const QString &word)
    {
        if (m_speller) {
            m_speller->add(word);
        }
        QFile file(m_ownWords);
        return QDir().mkpath(QFileInfo(m_ownWords).path())
            && file.open(QIODevice::WriteOnly | QIODevice::Append)
            && file.write(word.toUtf8() + '\n') > 0;
    }

private:
    void use(const QString &language)
    {
        if (language == m_language) {
            return;
        }
        m_language = language;
        m_speller.reset();
        const auto dictionary = drafts::dictionaryFor(
            language, QLocale::system().name(), drafts::dictionariesIn(m_folders));
        if (!dictionary) {
            return;
        }
        m_speller = drafts::Speller::open(*dictionary);
        QFile file(m_ownWords);
        if (m_speller && file.open(QIODevice::ReadOnly)) {
            for (const QString &word : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (!word.trimmed().isEmpty()) {
                    m_speller->add(word.trimmed());
                }
            }
        }
    }

    QStringList m_folders;
    QString m_ownWords;
    QString m_language;
    std::unique_ptr<drafts::Speller> m_speller;
};

SpellCheck::SpellCheck(
    const QStringList &folders, const QString &ownWords, DraftEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_pause(new QTimer(this))
    , m_desk(std::make_shared<Desk>(folders, ownWords))
{
    m_pool.setMaxThreadCount(1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &SpellCheck::check);
    connect(&editor, &QTextEdit::textChanged, this, &SpellCheck::checkLater);
    connect(&editor, &DraftEditor::suggestionsAsked, this, &SpellCheck::offer);
    connect(&editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_isHeld) {
            checkLater();
        }
    });
}

SpellCheck::~SpellCheck() = default;

void SpellCheck::setLanguage(const QString &language)
{
    if (language != m_language) {
        m_language = language;
        check();
    }
}

void SpellCheck::setNames(const QStringList &names)
{
    QSet<QString> words = drafts::wordsOfNames(names);
    if (words != m_names) {
        m_names = std::move(words);
        check();
    }
}

void SpellCheck::setOn(bool isOn)
{
    if (isOn != m_isOn) {
        m_isOn = isOn;
        check();
    }
}

void SpellCheck::checkLater()
{
    ++m_asked;
    m_pause->start();
}

void SpellCheck::check()
{
    m_pause->stop();
    const qint64 asked = ++m_asked;
    if (!m_isOn) {
        show(m_editor.text(), {});
        return;
    }
    runJob(
        &m_pool, this,
        [desk = m_desk, text = m_editor.text(), language = m_language, names = m_names](
            const JobContext & /*job*/) {
            return std::pair(text, desk->misspelt(text, language, names));
        },
        nullptr,
        [this, asked](const std::pair<QString, std::vector<review::Span>> &answer) {
            if (asked == m_asked) {
                show(answer.first, answer.second);
            }
        });
}

void SpellCheck::show(const QString &text, const std::vector<review::Span> &words)
{
    if (text != m_editor.text()) {
        checkLater();
        return;
    }
    // A word that is being written is not wrong yet.
    std::vector<review::Span> shown = words;
    const int cursor = m_editor.textCursor().position();
    m_isHeld = m_editor.hasFocus() && std::erase_if(shown, [cursor](const review::Span &word) {
        return word.end == cursor;
    }) > 0;
    m_editor.setMisspelt(std::move(shown));
    Q_EMIT checked();
}

void SpellCheck::offer(const QString &word, const review::Span &span, QMenu *menu)
{
    auto *const waiting = new QAction(tr("Looking for suggestions…"), menu);
    waiting->setObjectName(u"suggestionsAwaited"_s);
    waiting->setEnabled(false);
    QAction *const first = menu->actions().value(0);
    menu->insertAction(first, waiting);
    auto *const add = new QAction(tr("&Add to dictionary"), menu);
    add->setObjectName(u"addToDictionary"_s);
    menu->insertAction(first, add);
    menu->insertSeparator(first);
    connect(add, &QAction::triggered, this, [this, word] { addWord(word); });
    runJob(
        &m_pool, this,
        [desk = m_desk, word](const JobContext & /*job*/) { return desk->suggestions(word); },
        nullptr,
        [this, word, span, shown = QPointer(menu)](const QStringList &suggestions) {
            if (shown) {
                putSuggestions(word, span, *shown, suggestions);
            }
        });
}

void SpellCheck::putSuggestions(
    const QString &word, const review::Span &span, QMenu &menu, const QStringList &suggestions)
{
    auto *const waiting = menu.findChild<QAction *>(u"suggestionsAwaited"_s);
    for (const QString &suggestion : suggestions) {
        auto *const action = new QAction(QString(suggestion).replace(u'&', u"&&"_s), &menu);
        action->setObjectName(u"suggestion "_s + suggestion);
        action->setEnabled(!m_editor.isReadOnly());
        menu.insertAction(waiting, action);
        connect(action, &QAction::triggered, this, [this, word, span, suggestion] {
            if (m_editor.text().mid(span.start, span.length()) == word) {
                m_editor.replace(span.start, span.end, suggestion);
            }
        });
    }
    waiting->setText(tr("No suggestion"));
    waiting->setVisible(suggestions.isEmpty());
}

void SpellCheck::addWord(const QString &word)
{
    runJob(
        &m_pool, this,
        [desk = m_desk, word](const JobContext & /*job*/) { return desk->add(word); }, nullptr,
        [this](bool isKept) {
            if (!isKept) {
                qWarning("The word holds until the window closes: its file cannot be written");
            }
            check();
        });
}

} // namespace comity::ui

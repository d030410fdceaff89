#pragma once

#include <QtTest>

namespace comity::tests {

/// Base of every test class: a warning that Qt or Comity prints fails the test function that runs,
/// except the lines of expected_warnings.h. A test that provokes a warning announces it with
/// QTest::ignoreMessage. A subclass with an init() of its own calls TestCase::init() in it.
class TestCase : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init();
};

} // namespace comity::tests

/// main() of a test without a window.
#define COMITY_TEST_GUILESS(TestClass)                                                             \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        const QCoreApplication application(argc, argv);                                            \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }

/// main() of a test with widgets; include <QApplication> before.
#define COMITY_TEST_GUI(TestClass)                                                                 \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        const QApplication application(argc, argv);                                                \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }

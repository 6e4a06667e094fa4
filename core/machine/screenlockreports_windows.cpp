// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screenlockreports.h"

#include <qt_windows.h>

#include <wtsapi32.h>

namespace bearerbox {

namespace {

/// The session messages of Windows (WM_WTSSESSION_CHANGE), at a window that is never shown.
class SessionMessages final : public ScreenLockReports
{
public:
    explicit SessionMessages(std::function<void()> locked) : m_locked(std::move(locked))
    {
        const WNDCLASSW kind{.lpfnWndProc = &SessionMessages::hear,
                             .hInstance = GetModuleHandleW(nullptr),
                             .lpszClassName = L"BearerboxScreenLock"};
        RegisterClassW(&kind);
        m_window =
            CreateWindowW(kind.lpszClassName, L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, kind.hInstance, nullptr);
        if (m_window) {
            SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
            WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        }
    }

    ~SessionMessages() override
    {
        if (m_window) {
            WTSUnRegisterSessionNotification(m_window);
            DestroyWindow(m_window);
        }
    }

private:
    static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto *self = reinterpret_cast<SessionMessages *>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (self && message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK) {
            self->m_locked();
        }
        return DefWindowProcW(window, message, what, more);
    }

    std::function<void()> m_locked;
    HWND m_window = nullptr;
};

} // namespace

std::unique_ptr<ScreenLockReports> screenLockReports(std::function<void()> locked)
{
    return std::make_unique<SessionMessages>(std::move(locked));
}

} // namespace bearerbox

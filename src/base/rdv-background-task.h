/* rdv-background-task.h: long work that gives way to others. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rdv_background_task_run:
 * @task: the task; a reference is held while it runs
 * @func: what it does
 *
 * Like g_task_run_in_thread(), but in a thread of its own that lets all others go first. Where there are fewer processors than threads with work
 * to do, the main thread goes on drawing as if it were alone; where nothing else is to be done the work is as quick as any. For what takes
 * longer than a frame, and what is not itself the answer to a key.
 */
void rdv_background_task_run (GTask *task, GTaskThreadFunc func);

/* Gives up a reference to @data in such a thread: to free what a million events take keeps the main thread for a third of a frame and more.
 * @release: frees @data, or gives up a reference to it, in whatever thread. */
void rdv_background_task_release (gpointer data, GDestroyNotify release);

G_END_DECLS

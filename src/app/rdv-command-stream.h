/* rdv-command-stream.h: what commands read and where they write. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-command-options.h"
#include "rdv-loader.h"

G_BEGIN_DECLS

/* A loader for the file, standard input or the built-in history, in the language asked for. (transfer full) */
RdvLoader *rdv_command_create_loader (const RdvCommandOptions *options);

/* Loads, says on standard error when something was skipped, goes back to the day asked for, if one was, and leaves what the filter and the search leave.
 * Returns: (transfer full): the document, or NULL with an error */
RdvDocument *rdv_command_load (const RdvCommandOptions *options, GError **error);
/* The end of that, for a document loaded another way, which is taken over. @n_events: (out) (optional): how many there are without filter and
 * search. (transfer full) */
RdvDocument *rdv_command_take_loaded (
    const RdvCommandOptions *options, RdvLoader *loader, RdvDocument *loaded, guint *n_events, GError **error);

/* Today, or the day in the past whose knowledge is shown. */
gint64 rdv_command_get_now (const RdvCommandOptions *options);

/* Standard output, unbuffered. (transfer full) */
GOutputStream *rdv_command_open_stdout (void);
/* Writes to standard output; FALSE with RDV_ERROR_WRITE. */
gboolean rdv_command_print (gconstpointer data, gsize size, GError **error);

/* One line on standard error, the program's name first. */
void rdv_command_complain (const char *message);

G_END_DECLS

/* rdv-application.h: the program with windows. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdvApplication:
 *
 * One window for each file it is asked to open, or one with the built-in history. Sets up what all windows share: keys,
 * style, icons, the desktop's preference for light or dark. Action: app.quit.
 */
#define RDV_TYPE_APPLICATION (rdv_application_get_type ())
G_DECLARE_FINAL_TYPE (RdvApplication, rdv_application, RDV, APPLICATION, GtkApplication)

RdvApplication *rdv_application_new (void);

/* The whole life of the program with windows. @argv: the program's name and files to open. Returns: the exit status. */
int rdv_application_run (int argc, char **argv, const char *present);

G_END_DECLS

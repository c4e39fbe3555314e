/* rdv-file-name.h: what a file is called when somebody is told of it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a sandbox was given this file alone, without the folder that it lies in: the document portal shows
 * such a file in a folder of its own (doc/ID/NAME in the runtime folder of the user), whose path means
 * nothing to anybody. */
gboolean rdv_file_name_is_lone (GFile *file);
/* Its whole path or address, as far as that means something to the person: of a file that is shown by the
 * document portal, its name. (transfer full) */
char *rdv_file_name_tell (GFile *file);

G_END_DECLS

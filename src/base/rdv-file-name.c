/* rdv-file-name.c: see rdv-file-name.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-file-name.h"

gboolean
rdv_file_name_is_lone (GFile *file)
{
  g_autoptr (GFile) within = NULL;
  g_autoptr (GFile) documents = NULL;
  g_autoptr (GFile) own = NULL;
  g_autoptr (GFile) mounted = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  within = g_file_get_parent (file);
  documents = within != NULL ? g_file_get_parent (within) : NULL;
  own = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  mounted = g_file_new_for_path ("/run/flatpak/doc");
  return documents != NULL && (g_file_equal (documents, own) || g_file_equal (documents, mounted));
}

char *
rdv_file_name_tell (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_peek_path (file) == NULL)
    return g_file_get_parse_name (file);
  name = rdv_file_name_is_lone (file) ? g_file_get_basename (file) : g_file_get_path (file);
  return g_filename_display_name (name);
}

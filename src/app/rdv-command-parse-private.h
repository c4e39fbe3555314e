/* rdv-command-parse-private.h: a command line while it is read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-command-options.h"

G_BEGIN_DECLS

/**
 * RdvCommandParse:
 * @for_export: (nullable): an option given that only a picture understands
 * @format: (nullable): what --format says
 *
 * What was given, to tell afterwards what does not go together.
 */
typedef struct
{
  RdvCommandOptions *options;
  gboolean help, version, list, check;
  const char *for_export;
  char *format;
  char *paper;
  gboolean has_size, has_scale, is_landscape, has_pages;
  gboolean legend, sources, no_title, no_ruler, no_headers, no_footer;
} RdvCommandParse;

/* Sets what does not go together (translated). Returns: FALSE */
gboolean rdv_command_parse_fail (GError **error, const char *message);

/* rdv-command-export-options.c: the options of --export and --convert. */
void rdv_command_parse_add_export (RdvCommandParse *parse, GOptionGroup *group);
/* Settles what depends on several of them. FALSE with what does not go together. */
gboolean rdv_command_parse_check_export (RdvCommandParse *parse, GError **error);
void rdv_command_parse_clear (RdvCommandParse *parse);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvCommandParse, rdv_command_parse_clear)

G_END_DECLS

/* rdv-command-options.c: see rdv-command-options.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-command-options.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-clock.h"
#include "rdv-edtf.h"
#include "rdv-error.h"
#include "rdv-locale.h"

#define MAX_SIDE 100000
#define MIN_SCALE 0.1
#define MAX_SCALE 16
#define SECONDS_PER_DAY 86400

/* What was given, to tell afterwards what does not go together. */
typedef struct
{
  RdvCommandOptions *options;
  gboolean help, version, list, check;
  const char *for_export; /* the first option that only an export understands */
} Parse;

static gboolean
set_bad_value (GError **error, const char *format, const char *value)
{
  g_autofree char *message = NULL;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, value);
#pragma GCC diagnostic pop
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* rdv-edtf.c: prints what each EDTF string read means. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-edtf.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char *
format_bound (gint64 bound, const RdvDate *date)
{
  return date->flags & RDV_DATE_UNKNOWN ? g_strdup ("unknown") : rdv_calendar_format_iso (bound);
}

static void
print_line (const char *text)
{
  static const char *const levels[] = { "0", "1", "2", "x" };
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;
  RdvExtent extent;
  RdvEdtfLevel level;

  if (!rdv_edtf_parse (text, &extent, &level, NULL))
    {
      printf ("%s\tinvalid\n", text);
      return;
    }
  earliest = format_bound (extent.start.earliest, &extent.start);
  latest = format_bound (extent.end.latest, &extent.end);
  printf ("%s\tvalid\t%s\t%s\t%s\n", text, levels[level], earliest, latest);
}

int
main (void)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  g_autoptr (GError) error = NULL;
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL)
    {
      print_line (line);
      g_free (line);
    }
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}

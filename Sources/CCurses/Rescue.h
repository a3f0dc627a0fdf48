#ifndef GREENROOM_RESCUE_H
#define GREENROOM_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/// Signals, and what must happen when the program dies with the screen in its hands.

/// Notes the terminal's settings as the shell left them, takes over the signals, and answers with
/// the descriptor to read their numbers from; -1 when there are no descriptors left.
int rescue_begin(void);
void rescue_end(void);

/// The bytes that put the terminal right, to be written by a handler.
void rescue_prepare(const char *farewell, size_t length);

/// Says whether the screen is ours; while it is, stderr goes into a file.
void rescue_screen_is_ours(bool is_ours);

/// Writes what came to stderr while the screen was ours.
void rescue_replay(void);

/// Stops the process group as the kernel would have on ^Z.
void rescue_stop(void);

void rescue_write(int descriptor, const char *bytes, size_t length);

#endif

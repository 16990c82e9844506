// Loaded before a child process: when the process that started it is gone, it ends too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

// ConsoleRuntime

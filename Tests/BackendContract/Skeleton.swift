// BackendContract
